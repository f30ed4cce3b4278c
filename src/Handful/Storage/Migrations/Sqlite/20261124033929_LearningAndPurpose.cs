using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LearningAndPurpose : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Interests_OwnerId_TopicId_PersonId",
                table: "Interests");

            migrationBuilder.AddColumn<string>(
                name: "Serves",
                table: "Purposes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Topics",
                table: "Purposes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Answered",
                table: "LearningGoals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Ask",
                table: "LearningGoals",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "By",
                table: "LearningGoals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "LearningGoals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Known",
                table: "LearningGoals",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Topics",
                table: "LearningGoals",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GatheringId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Must = table.Column<int>(type: "INTEGER", nullable: true),
                    Dread = table.Column<int>(type: "INTEGER", nullable: true),
                    HowItWas = table.Column<int>(type: "INTEGER", nullable: true),
                    SaidAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_CheckIns_Gatherings_OwnerId_GatheringId",
                        columns: x => new { x.OwnerId, x.GatheringId },
                        principalTable: "Gatherings",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Experiments",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Tried = table.Column<int>(type: "INTEGER", nullable: false),
                    Looked = table.Column<int>(type: "INTEGER", nullable: false),
                    Planned = table.Column<int>(type: "INTEGER", nullable: false),
                    Seed = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StoppedEarly = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experiments", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Gains",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gains", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Lessons",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    LearnedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    GoalId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConversationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Recalls = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecalledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Dropped = table.Column<bool>(type: "INTEGER", nullable: false),
                    UsedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Use = table.Column<string>(type: "TEXT", nullable: false),
                    ThankedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lessons", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PurposePeople",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PurposeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurposePeople", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_PurposePeople_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PurposePeople_Purposes_OwnerId_PurposeId",
                        columns: x => new { x.OwnerId, x.PurposeId },
                        principalTable: "Purposes",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExperimentOccasions",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExperimentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    GatheringId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExperimentOccasions", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ExperimentOccasions_Experiments_OwnerId_ExperimentId",
                        columns: x => new { x.OwnerId, x.ExperimentId },
                        principalTable: "Experiments",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GainSources",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GainId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConversationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LessonId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GainSources", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_GainSources_Gains_OwnerId_GainId",
                        columns: x => new { x.OwnerId, x.GainId },
                        principalTable: "Gains",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GainSources_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LessonTopics",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LessonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TopicId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LessonTopics", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_LessonTopics_Lessons_OwnerId_LessonId",
                        columns: x => new { x.OwnerId, x.LessonId },
                        principalTable: "Lessons",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LessonTopics_Topics_OwnerId_TopicId",
                        columns: x => new { x.OwnerId, x.TopicId },
                        principalTable: "Topics",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OwnerId_TopicId_Strength_PersonId",
                table: "Interests",
                columns: new[] { "OwnerId", "TopicId", "Strength", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_OwnerId_GatheringId",
                table: "CheckIns",
                columns: new[] { "OwnerId", "GatheringId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExperimentOccasions_OwnerId_ExperimentId",
                table: "ExperimentOccasions",
                columns: new[] { "OwnerId", "ExperimentId" });

            migrationBuilder.CreateIndex(
                name: "IX_ExperimentOccasions_OwnerId_GatheringId",
                table: "ExperimentOccasions",
                columns: new[] { "OwnerId", "GatheringId" });

            migrationBuilder.CreateIndex(
                name: "IX_Gains_OwnerId_On_Id",
                table: "Gains",
                columns: new[] { "OwnerId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GainSources_OwnerId_GainId",
                table: "GainSources",
                columns: new[] { "OwnerId", "GainId" });

            migrationBuilder.CreateIndex(
                name: "IX_GainSources_OwnerId_PersonId",
                table: "GainSources",
                columns: new[] { "OwnerId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_OwnerId_ConversationId",
                table: "Lessons",
                columns: new[] { "OwnerId", "ConversationId" },
                filter: "\"ConversationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_OwnerId_DueOn_Id",
                table: "Lessons",
                columns: new[] { "OwnerId", "DueOn", "Id" },
                filter: "\"DueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_OwnerId_GoalId_LearnedOn",
                table: "Lessons",
                columns: new[] { "OwnerId", "GoalId", "LearnedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_OwnerId_LearnedOn_Id",
                table: "Lessons",
                columns: new[] { "OwnerId", "LearnedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_OwnerId_PersonId_LearnedOn",
                table: "Lessons",
                columns: new[] { "OwnerId", "PersonId", "LearnedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Lessons_OwnerId_RecalledOn",
                table: "Lessons",
                columns: new[] { "OwnerId", "RecalledOn" },
                filter: "\"RecalledOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LessonTopics_OwnerId_LessonId",
                table: "LessonTopics",
                columns: new[] { "OwnerId", "LessonId" });

            migrationBuilder.CreateIndex(
                name: "IX_LessonTopics_OwnerId_TopicId_LessonId",
                table: "LessonTopics",
                columns: new[] { "OwnerId", "TopicId", "LessonId" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposePeople_OwnerId_PersonId",
                table: "PurposePeople",
                columns: new[] { "OwnerId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposePeople_OwnerId_PurposeId",
                table: "PurposePeople",
                columns: new[] { "OwnerId", "PurposeId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "ExperimentOccasions");

            migrationBuilder.DropTable(
                name: "GainSources");

            migrationBuilder.DropTable(
                name: "LessonTopics");

            migrationBuilder.DropTable(
                name: "PurposePeople");

            migrationBuilder.DropTable(
                name: "Experiments");

            migrationBuilder.DropTable(
                name: "Gains");

            migrationBuilder.DropTable(
                name: "Lessons");

            migrationBuilder.DropIndex(
                name: "IX_Interests_OwnerId_TopicId_Strength_PersonId",
                table: "Interests");

            migrationBuilder.DropColumn(
                name: "Serves",
                table: "Purposes");

            migrationBuilder.DropColumn(
                name: "Topics",
                table: "Purposes");

            migrationBuilder.DropColumn(
                name: "Answered",
                table: "LearningGoals");

            migrationBuilder.DropColumn(
                name: "Ask",
                table: "LearningGoals");

            migrationBuilder.DropColumn(
                name: "By",
                table: "LearningGoals");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "LearningGoals");

            migrationBuilder.DropColumn(
                name: "Known",
                table: "LearningGoals");

            migrationBuilder.DropColumn(
                name: "Topics",
                table: "LearningGoals");

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OwnerId_TopicId_PersonId",
                table: "Interests",
                columns: new[] { "OwnerId", "TopicId", "PersonId" });
        }
    }
}
