using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TakeImportsBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Kept",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Removed",
                table: "ImportRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "MadeBy",
                table: "ImportedRecords",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRecords_OwnerId_MadeBy_PersonId",
                table: "ImportedRecords",
                columns: new[] { "OwnerId", "MadeBy", "PersonId" },
                filter: "\"MadeBy\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ImportedRecords_OwnerId_MadeBy_PersonId",
                table: "ImportedRecords");

            migrationBuilder.DropColumn(
                name: "Kept",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "Removed",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "MadeBy",
                table: "ImportedRecords");
        }
    }
}
