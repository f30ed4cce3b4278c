using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_ArchivedAt_SortName",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_CircleId_ArchivedAt_SortName",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_CircleId_DueOn",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_ConversationPeople_OwnerId_PersonId_On",
                table: "ConversationPeople");

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_ArchivedAt_SortName_Id",
                table: "People",
                columns: new[] { "OwnerId", "ArchivedAt", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_CircleId_ArchivedAt_SortName_Id",
                table: "People",
                columns: new[] { "OwnerId", "CircleId", "ArchivedAt", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_CircleId_DueOn_Id",
                table: "People",
                columns: new[] { "OwnerId", "CircleId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationPeople_OwnerId_PersonId_On_ConversationId",
                table: "ConversationPeople",
                columns: new[] { "OwnerId", "PersonId", "On", "ConversationId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_ArchivedAt_SortName_Id",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_CircleId_ArchivedAt_SortName_Id",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_CircleId_DueOn_Id",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_ConversationPeople_OwnerId_PersonId_On_ConversationId",
                table: "ConversationPeople");

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_ArchivedAt_SortName",
                table: "People",
                columns: new[] { "OwnerId", "ArchivedAt", "SortName" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_CircleId_ArchivedAt_SortName",
                table: "People",
                columns: new[] { "OwnerId", "CircleId", "ArchivedAt", "SortName" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_CircleId_DueOn",
                table: "People",
                columns: new[] { "OwnerId", "CircleId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationPeople_OwnerId_PersonId_On",
                table: "ConversationPeople",
                columns: new[] { "OwnerId", "PersonId", "On" });
        }
    }
}
