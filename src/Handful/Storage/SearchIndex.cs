namespace Handful.Storage;

/// <summary>What each database hangs on the search documents; run by the migrations "Search" and "SearchTerms" of each.</summary>
internal static class SearchIndex
{
    // prefix='1 2 3': the first letters typed are answered from lists of their own.
    internal const string Sqlite = """
        CREATE VIRTUAL TABLE "SearchWords" USING fts5("FoldedTitle", "FoldedText", content='SearchDocuments', content_rowid='Number', tokenize='unicode61', prefix='1 2 3');
        CREATE VIRTUAL TABLE "SearchTrigrams" USING fts5("FoldedTitle", "FoldedText", content='SearchDocuments', content_rowid='Number', tokenize='trigram', detail='column');
        CREATE TRIGGER "SearchDocuments_added" AFTER INSERT ON "SearchDocuments" BEGIN
          INSERT INTO "SearchWords"(rowid, "FoldedTitle", "FoldedText") VALUES (new."Number", new."FoldedTitle", new."FoldedText");
          INSERT INTO "SearchTrigrams"(rowid, "FoldedTitle", "FoldedText") VALUES (new."Number", new."FoldedTitle", new."FoldedText");
        END;
        CREATE TRIGGER "SearchDocuments_gone" AFTER DELETE ON "SearchDocuments" BEGIN
          INSERT INTO "SearchWords"("SearchWords", rowid, "FoldedTitle", "FoldedText") VALUES ('delete', old."Number", old."FoldedTitle", old."FoldedText");
          INSERT INTO "SearchTrigrams"("SearchTrigrams", rowid, "FoldedTitle", "FoldedText") VALUES ('delete', old."Number", old."FoldedTitle", old."FoldedText");
        END;
        CREATE TRIGGER "SearchDocuments_changed" AFTER UPDATE OF "FoldedTitle", "FoldedText" ON "SearchDocuments" BEGIN
          INSERT INTO "SearchWords"("SearchWords", rowid, "FoldedTitle", "FoldedText") VALUES ('delete', old."Number", old."FoldedTitle", old."FoldedText");
          INSERT INTO "SearchTrigrams"("SearchTrigrams", rowid, "FoldedTitle", "FoldedText") VALUES ('delete', old."Number", old."FoldedTitle", old."FoldedText");
          INSERT INTO "SearchWords"(rowid, "FoldedTitle", "FoldedText") VALUES (new."Number", new."FoldedTitle", new."FoldedText");
          INSERT INTO "SearchTrigrams"(rowid, "FoldedTitle", "FoldedText") VALUES (new."Number", new."FoldedTitle", new."FoldedText");
        END;
        """;

    // pg_trgm is a trusted extension since PostgreSQL 13: the database's owner may create it.
    internal const string Postgres = """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX "IX_SearchDocuments_Words" ON "SearchDocuments" USING gin (to_tsvector('simple', "FoldedTitle" || ' ' || "FoldedText"));
        CREATE INDEX "IX_SearchDocuments_TitleTrigrams" ON "SearchDocuments" USING gin ("FoldedTitle" gin_trgm_ops);
        CREATE INDEX "IX_SearchDocuments_TextTrigrams" ON "SearchDocuments" USING gin ("FoldedText" gin_trgm_ops);
        """;

    // Trigrams of the words there are instead of the documents: half of the work of an import, and spelling in milliseconds.
    // Numbers are found by any of their digits: their endings become words. Which column a word stands in is all that a search asks
    // (detail='column'); one letter is answered from the titles. SearchIndexWriter writes the words of new documents itself: from a
    // trigger FTS5 would flush its index after every row.
    internal const string SqliteTerms = """
        DROP TRIGGER "SearchDocuments_added"; DROP TRIGGER "SearchDocuments_gone"; DROP TRIGGER "SearchDocuments_changed"; DROP TABLE "SearchTrigrams"; DROP TABLE "SearchWords";
        CREATE VIRTUAL TABLE "SearchWords" USING fts5("FoldedTitle", "FoldedText", content='SearchDocuments', content_rowid='Number', tokenize='unicode61', prefix='2 3', detail='column');
        CREATE TRIGGER "SearchDocuments_gone" AFTER DELETE ON "SearchDocuments" BEGIN
          INSERT INTO "SearchWords"("SearchWords", rowid, "FoldedTitle", "FoldedText") VALUES ('delete', old."Number", old."FoldedTitle", old."FoldedText");
        END;
        CREATE TABLE "SearchTerms" ("Number" INTEGER PRIMARY KEY, "OwnerId" BLOB NOT NULL, "Word" TEXT NOT NULL, UNIQUE ("OwnerId", "Word"));
        CREATE VIRTUAL TABLE "SearchTermPieces" USING fts5("Word", content='SearchTerms', content_rowid='Number', tokenize='trigram', detail='none');
        CREATE TRIGGER "SearchTerms_added" AFTER INSERT ON "SearchTerms" BEGIN
          INSERT INTO "SearchTermPieces"(rowid, "Word") VALUES (new."Number", new."Word");
        END;
        CREATE TRIGGER "SearchTerms_gone" AFTER DELETE ON "SearchTerms" BEGIN
          INSERT INTO "SearchTermPieces"("SearchTermPieces", rowid, "Word") VALUES ('delete', old."Number", old."Word");
        END;
        UPDATE "SearchDocuments" SET "FoldedText" = "FoldedText" || ' ' || endings.words FROM (
          WITH RECURSIVE e("OwnerId", "PersonId", digits, rest) AS (
            SELECT "OwnerId", "PersonId", replace(substr("Key", 5), '+', ''), 0 FROM "ContactPoints" WHERE "Key" LIKE 'tel:%'
            UNION ALL SELECT "OwnerId", "PersonId", digits, rest + 1 FROM e WHERE length(digits) - rest > 4)
          SELECT "OwnerId", "PersonId", group_concat(substr(digits, rest + 1), ' ') AS words FROM e GROUP BY "OwnerId", "PersonId") AS endings
        WHERE endings."OwnerId" = "SearchDocuments"."OwnerId" AND endings."PersonId" = "SearchDocuments"."SubjectId" AND "Kind" = 'person';
        INSERT INTO "SearchWords"("SearchWords") VALUES ('rebuild');
        CREATE VIRTUAL TABLE "SearchTermsOnce" USING fts5vocab('SearchWords', 'row');
        INSERT INTO "SearchTerms" ("OwnerId", "Word") SELECT "Owners"."Id", term FROM "SearchTermsOnce", "Owners" WHERE length(term) BETWEEN 3 AND 40 AND term NOT GLOB '*[0-9]*';
        DROP TABLE "SearchTermsOnce";
        """;

    internal const string PostgresTerms = """
        DROP INDEX "IX_SearchDocuments_TitleTrigrams"; DROP INDEX "IX_SearchDocuments_TextTrigrams";
        CREATE INDEX "IX_SearchDocuments_TitleWords" ON "SearchDocuments" USING gin (to_tsvector('simple', "FoldedTitle"));
        CREATE INDEX "IX_SearchDocuments_Beginning" ON "SearchDocuments" ("OwnerId", "Kind", "FoldedTitle" COLLATE "C");
        CREATE TABLE "SearchTerms" ("OwnerId" uuid NOT NULL, "Word" text COLLATE "C" NOT NULL, PRIMARY KEY ("OwnerId", "Word"));
        CREATE INDEX "IX_SearchTerms_Pieces" ON "SearchTerms" USING gin ("Word" gin_trgm_ops);
        INSERT INTO "SearchTerms" SELECT DISTINCT "OwnerId", word FROM "SearchDocuments", unnest(string_to_array("FoldedTitle" || ' ' || "FoldedText", ' ')) AS word
          WHERE length(word) BETWEEN 3 AND 40 AND word !~ '[0-9]';
        UPDATE "SearchDocuments" SET "FoldedText" = "FoldedText" || ' ' || endings.words FROM (
          SELECT "OwnerId", "PersonId", string_agg(substr(digits, start), ' ') AS words
          FROM (SELECT "OwnerId", "PersonId", replace(substr("Key", 5), '+', '') AS digits FROM "ContactPoints" WHERE "Key" LIKE 'tel:%') AS numbers,
            generate_series(1, length(digits) - 3) AS start
          GROUP BY "OwnerId", "PersonId") AS endings
        WHERE endings."OwnerId" = "SearchDocuments"."OwnerId" AND endings."PersonId" = "SearchDocuments"."SubjectId" AND "Kind" = 'person';
        """;
}
