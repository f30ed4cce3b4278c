using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Changes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Undoes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Rows = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ChangedPeople",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChangeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangedPeople", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ChangedPeople_Changes_OwnerId_ChangeId",
                        columns: x => new { x.OwnerId, x.ChangeId },
                        principalTable: "Changes",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChangedPeople_OwnerId_ChangeId",
                table: "ChangedPeople",
                columns: new[] { "OwnerId", "ChangeId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChangedPeople_OwnerId_PersonId_At_ChangeId",
                table: "ChangedPeople",
                columns: new[] { "OwnerId", "PersonId", "At", "ChangeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_OwnerId_Kind_At",
                table: "Changes",
                columns: new[] { "OwnerId", "Kind", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChangedPeople");

            migrationBuilder.DropTable(
                name: "Changes");
        }
    }
}
