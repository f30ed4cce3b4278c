using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportOfChange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "LastToldOn",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ImportId",
                table: "Changes",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Changes_OwnerId_ImportId_At",
                table: "Changes",
                columns: new[] { "OwnerId", "ImportId", "At" },
                filter: "\"ImportId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Changes_OwnerId_ImportId_At",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "LastToldOn",
                table: "People");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Changes");
        }
    }
}
