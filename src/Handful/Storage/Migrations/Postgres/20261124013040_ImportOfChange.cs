using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Postgres
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportId",
                table: "Changes",
                type: "uuid",
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
