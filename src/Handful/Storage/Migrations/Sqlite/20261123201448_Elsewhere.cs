using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Elsewhere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Records",
                table: "ImportRuns",
                type: "TEXT",
                nullable: false,
                // No records, as JSON.
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "ImportedOnce",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedOnce", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ImportedOnce_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedOnce_OwnerId_Source_Key",
                table: "ImportedOnce",
                columns: new[] { "OwnerId", "Source", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportedOnce");

            migrationBuilder.DropColumn(
                name: "Records",
                table: "ImportRuns");
        }
    }
}
