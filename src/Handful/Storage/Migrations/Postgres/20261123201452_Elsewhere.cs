using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Postgres
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
                type: "text",
                nullable: false,
                // No records, as JSON.
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "ImportedOnce",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false)
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
