namespace Handful.Storage;

/// <summary>What each database hangs on the search documents; run by the migration "Search" of each.</summary>
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
}
