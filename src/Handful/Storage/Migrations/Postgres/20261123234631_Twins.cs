using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Twins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "NameKeys",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameKeys", x => new { x.OwnerId, x.PersonId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "NotTwins",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotTwins", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_NotTwins_People_OwnerId_FirstId",
                        columns: x => new { x.OwnerId, x.FirstId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_NotTwins_People_OwnerId_SecondId",
                        columns: x => new { x.OwnerId, x.SecondId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TwinPairs",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    First = table.Column<Guid>(type: "uuid", nullable: false),
                    Second = table.Column<Guid>(type: "uuid", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TwinPairs", x => new { x.OwnerId, x.First, x.Second });
                });

            migrationBuilder.CreateTable(
                name: "TwinsDue",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Keyed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TwinsDue", x => new { x.OwnerId, x.PersonId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_NameKeys_OwnerId_Key_PersonId",
                table: "NameKeys",
                columns: new[] { "OwnerId", "Key", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_NotTwins_OwnerId_FirstId_SecondId",
                table: "NotTwins",
                columns: new[] { "OwnerId", "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NotTwins_OwnerId_SecondId",
                table: "NotTwins",
                columns: new[] { "OwnerId", "SecondId" });

            migrationBuilder.CreateIndex(
                name: "IX_TwinPairs_OwnerId_Score",
                table: "TwinPairs",
                columns: new[] { "OwnerId", "Score" });

            migrationBuilder.CreateIndex(
                name: "IX_TwinPairs_OwnerId_Second",
                table: "TwinPairs",
                columns: new[] { "OwnerId", "Second" });

            migrationBuilder.Sql(PeopleTriggers.Postgres);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NameKeys");

            migrationBuilder.DropTable(
                name: "NotTwins");

            migrationBuilder.DropTable(
                name: "TwinPairs");

            migrationBuilder.DropTable(
                name: "TwinsDue");
        }
    }
}
