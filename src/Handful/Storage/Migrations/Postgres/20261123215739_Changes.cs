using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Postgres
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
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Sentence = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Undoes = table.Column<Guid>(type: "uuid", nullable: true),
                    Rows = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ChangedPeople",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
