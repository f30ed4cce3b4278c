using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TopicsNearby : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Interests_OwnerId_TopicId",
                table: "Interests");

            migrationBuilder.DropIndex(
                name: "IX_ConversationTopics_OwnerId_ConversationId",
                table: "ConversationTopics");

            migrationBuilder.DropIndex(
                name: "IX_ConversationTopics_OwnerId_TopicId",
                table: "ConversationTopics");

            migrationBuilder.AddColumn<long>(
                name: "AddedAt",
                table: "Topics",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OwnModels",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnModels", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_OwnModels_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TopicVectors",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    Vector = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicVectors", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OwnerId_TopicId_PersonId",
                table: "Interests",
                columns: new[] { "OwnerId", "TopicId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationTopics_OwnerId_ConversationId_TopicId",
                table: "ConversationTopics",
                columns: new[] { "OwnerId", "ConversationId", "TopicId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationTopics_OwnerId_TopicId_ConversationId",
                table: "ConversationTopics",
                columns: new[] { "OwnerId", "TopicId", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnModels_OwnerId",
                table: "OwnModels",
                column: "OwnerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TopicVectors_OwnerId_Model_Key",
                table: "TopicVectors",
                columns: new[] { "OwnerId", "Model", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OwnModels");

            migrationBuilder.DropTable(
                name: "TopicVectors");

            migrationBuilder.DropIndex(
                name: "IX_Interests_OwnerId_TopicId_PersonId",
                table: "Interests");

            migrationBuilder.DropIndex(
                name: "IX_ConversationTopics_OwnerId_ConversationId_TopicId",
                table: "ConversationTopics");

            migrationBuilder.DropIndex(
                name: "IX_ConversationTopics_OwnerId_TopicId_ConversationId",
                table: "ConversationTopics");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Topics");

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OwnerId_TopicId",
                table: "Interests",
                columns: new[] { "OwnerId", "TopicId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationTopics_OwnerId_ConversationId",
                table: "ConversationTopics",
                columns: new[] { "OwnerId", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationTopics_OwnerId_TopicId",
                table: "ConversationTopics",
                columns: new[] { "OwnerId", "TopicId" });
        }
    }
}
