using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LeanIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_BirthdayInYear",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_CircleId_DueOn_Id",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_LastTalkedOn",
                table: "People");

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_BirthdayInYear",
                table: "People",
                columns: new[] { "OwnerId", "BirthdayInYear" },
                filter: "\"BirthdayInYear\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_CircleId_DueOn_Id",
                table: "People",
                columns: new[] { "OwnerId", "CircleId", "DueOn", "Id" },
                filter: "\"DueOn\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_BirthdayInYear",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_OwnerId_CircleId_DueOn_Id",
                table: "People");

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_BirthdayInYear",
                table: "People",
                columns: new[] { "OwnerId", "BirthdayInYear" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_CircleId_DueOn_Id",
                table: "People",
                columns: new[] { "OwnerId", "CircleId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_LastTalkedOn",
                table: "People",
                columns: new[] { "OwnerId", "LastTalkedOn" });
        }
    }
}
