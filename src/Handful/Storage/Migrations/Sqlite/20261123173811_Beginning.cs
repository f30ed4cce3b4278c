using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Handful.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    Depth = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: false),
                    Learned = table.Column<string>(type: "TEXT", nullable: false),
                    Felt = table.Column<string>(type: "TEXT", nullable: false),
                    GatheringId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NotedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Gatherings",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    To = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    CardBudget = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gatherings", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StoredAs = table.Column<string>(type: "TEXT", nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Read = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Updated = table.Column<int>(type: "INTEGER", nullable: false),
                    Merged = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    Failure = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "LearningGoals",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    GatheringId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SetAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LearningGoals", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Owners",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: false),
                    Wants = table.Column<string>(type: "TEXT", nullable: false),
                    Gives = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Owners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Purposes",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    ChosenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Purposes", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SearchDocuments",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Href = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedText = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchDocuments", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "TodayAnswers",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LeftCircleId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TodayAnswers", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Topics",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topics", x => new { x.OwnerId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Guests",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GatheringId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Profile = table.Column<string>(type: "TEXT", nullable: false),
                    Interests = table.Column<string>(type: "TEXT", nullable: false),
                    Wants = table.Column<string>(type: "TEXT", nullable: false),
                    Gives = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guests", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Guests_Gatherings_OwnerId_GatheringId",
                        columns: x => new { x.OwnerId, x.GatheringId },
                        principalTable: "Gatherings",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportRefusals",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RunId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<int>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Raw = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRefusals", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ImportRefusals_ImportRuns_OwnerId_RunId",
                        columns: x => new { x.OwnerId, x.RunId },
                        principalTable: "ImportRuns",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccessTokens",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessTokens", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_AccessTokens_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Circles",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    RhythmDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Circles", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Circles_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConversationTopics",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConversationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TopicId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationTopics", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ConversationTopics_Conversations_OwnerId_ConversationId",
                        columns: x => new { x.OwnerId, x.ConversationId },
                        principalTable: "Conversations",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConversationTopics_Topics_OwnerId_TopicId",
                        columns: x => new { x.OwnerId, x.TopicId },
                        principalTable: "Topics",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    GivenName = table.Column<string>(type: "TEXT", nullable: false),
                    AdditionalNames = table.Column<string>(type: "TEXT", nullable: false),
                    FamilyName = table.Column<string>(type: "TEXT", nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", nullable: false),
                    Suffix = table.Column<string>(type: "TEXT", nullable: false),
                    PhoneticGivenName = table.Column<string>(type: "TEXT", nullable: false),
                    PhoneticFamilyName = table.Column<string>(type: "TEXT", nullable: false),
                    Nickname = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Birthday = table.Column<string>(type: "TEXT", nullable: true),
                    BirthdayInYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Dates = table.Column<string>(type: "TEXT", nullable: false),
                    Relations = table.Column<string>(type: "TEXT", nullable: false),
                    Groups = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: false),
                    HowWeMet = table.Column<string>(type: "TEXT", nullable: false),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Needs = table.Column<string>(type: "TEXT", nullable: false),
                    Offers = table.Column<string>(type: "TEXT", nullable: false),
                    CircleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LastTalkedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SortName = table.Column<string>(type: "TEXT", nullable: false),
                    HasPhoto = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_People_Circles_OwnerId_CircleId",
                        columns: x => new { x.OwnerId, x.CircleId },
                        principalTable: "Circles",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactPoints",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Preferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPoints", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ContactPoints_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConversationPeople",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConversationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationPeople", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ConversationPeople_Conversations_OwnerId_ConversationId",
                        columns: x => new { x.OwnerId, x.ConversationId },
                        principalTable: "Conversations",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConversationPeople_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportedRecords",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Record = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedRecords", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ImportedRecords_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Interests",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TopicId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Strength = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interests", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Interests_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Interests_Topics_OwnerId_TopicId",
                        columns: x => new { x.OwnerId, x.TopicId },
                        principalTable: "Topics",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonCards",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Uid = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonCards", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_PersonCards_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonPhotos",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonPhotos", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_PersonPhotos_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Promises",
                columns: table => new
                {
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Mine = table.Column<bool>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConversationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DroppedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Promises", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Promises_Conversations_OwnerId_ConversationId",
                        columns: x => new { x.OwnerId, x.ConversationId },
                        principalTable: "Conversations",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Promises_People_OwnerId_PersonId",
                        columns: x => new { x.OwnerId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessTokens_Hash",
                table: "AccessTokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContactPoints_OwnerId_Key",
                table: "ContactPoints",
                columns: new[] { "OwnerId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPoints_OwnerId_PersonId",
                table: "ContactPoints",
                columns: new[] { "OwnerId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationPeople_OwnerId_ConversationId",
                table: "ConversationPeople",
                columns: new[] { "OwnerId", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationPeople_OwnerId_PersonId_On",
                table: "ConversationPeople",
                columns: new[] { "OwnerId", "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_OwnerId_GatheringId",
                table: "Conversations",
                columns: new[] { "OwnerId", "GatheringId" });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_OwnerId_On_Id",
                table: "Conversations",
                columns: new[] { "OwnerId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationTopics_OwnerId_ConversationId",
                table: "ConversationTopics",
                columns: new[] { "OwnerId", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationTopics_OwnerId_TopicId",
                table: "ConversationTopics",
                columns: new[] { "OwnerId", "TopicId" });

            migrationBuilder.CreateIndex(
                name: "IX_Gatherings_OwnerId_On",
                table: "Gatherings",
                columns: new[] { "OwnerId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Guests_OwnerId_GatheringId_Key",
                table: "Guests",
                columns: new[] { "OwnerId", "GatheringId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Guests_OwnerId_PersonId",
                table: "Guests",
                columns: new[] { "OwnerId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRecords_OwnerId_Hash",
                table: "ImportedRecords",
                columns: new[] { "OwnerId", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRecords_OwnerId_PersonId",
                table: "ImportedRecords",
                columns: new[] { "OwnerId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRecords_OwnerId_Source_SourceKey",
                table: "ImportedRecords",
                columns: new[] { "OwnerId", "Source", "SourceKey" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRefusals_OwnerId_RunId_At",
                table: "ImportRefusals",
                columns: new[] { "OwnerId", "RunId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_OwnerId_StartedAt",
                table: "ImportRuns",
                columns: new[] { "OwnerId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OwnerId_PersonId_TopicId",
                table: "Interests",
                columns: new[] { "OwnerId", "PersonId", "TopicId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Interests_OwnerId_TopicId",
                table: "Interests",
                columns: new[] { "OwnerId", "TopicId" });

            migrationBuilder.CreateIndex(
                name: "IX_LearningGoals_OwnerId_ClosedAt",
                table: "LearningGoals",
                columns: new[] { "OwnerId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LearningGoals_OwnerId_GatheringId",
                table: "LearningGoals",
                columns: new[] { "OwnerId", "GatheringId" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_ArchivedAt_SortName",
                table: "People",
                columns: new[] { "OwnerId", "ArchivedAt", "SortName" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_BirthdayInYear",
                table: "People",
                columns: new[] { "OwnerId", "BirthdayInYear" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_CircleId_ArchivedAt_SortName",
                table: "People",
                columns: new[] { "OwnerId", "CircleId", "ArchivedAt", "SortName" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_CircleId_DueOn",
                table: "People",
                columns: new[] { "OwnerId", "CircleId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OwnerId_LastTalkedOn",
                table: "People",
                columns: new[] { "OwnerId", "LastTalkedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonCards_OwnerId_PersonId",
                table: "PersonCards",
                columns: new[] { "OwnerId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonPhotos_OwnerId_PersonId",
                table: "PersonPhotos",
                columns: new[] { "OwnerId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Promises_OwnerId_ConversationId",
                table: "Promises",
                columns: new[] { "OwnerId", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_OwnerId_DoneAt_DroppedAt_Mine_DueOn",
                table: "Promises",
                columns: new[] { "OwnerId", "DoneAt", "DroppedAt", "Mine", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_OwnerId_PersonId",
                table: "Promises",
                columns: new[] { "OwnerId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_OwnerId_Kind_FoldedTitle",
                table: "SearchDocuments",
                columns: new[] { "OwnerId", "Kind", "FoldedTitle" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_OwnerId_Kind_SubjectId",
                table: "SearchDocuments",
                columns: new[] { "OwnerId", "Kind", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TodayAnswers_OwnerId_Key",
                table: "TodayAnswers",
                columns: new[] { "OwnerId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Topics_OwnerId_Key",
                table: "Topics",
                columns: new[] { "OwnerId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessTokens");

            migrationBuilder.DropTable(
                name: "ContactPoints");

            migrationBuilder.DropTable(
                name: "ConversationPeople");

            migrationBuilder.DropTable(
                name: "ConversationTopics");

            migrationBuilder.DropTable(
                name: "Guests");

            migrationBuilder.DropTable(
                name: "ImportedRecords");

            migrationBuilder.DropTable(
                name: "ImportRefusals");

            migrationBuilder.DropTable(
                name: "Interests");

            migrationBuilder.DropTable(
                name: "LearningGoals");

            migrationBuilder.DropTable(
                name: "PersonCards");

            migrationBuilder.DropTable(
                name: "PersonPhotos");

            migrationBuilder.DropTable(
                name: "Promises");

            migrationBuilder.DropTable(
                name: "Purposes");

            migrationBuilder.DropTable(
                name: "SearchDocuments");

            migrationBuilder.DropTable(
                name: "TodayAnswers");

            migrationBuilder.DropTable(
                name: "Gatherings");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "Topics");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Circles");

            migrationBuilder.DropTable(
                name: "Owners");
        }
    }
}
