namespace Handful.Storage;

/// <summary>
/// What follows from a person's row wherever it is written from, the bulk of an import and an undo included: run by the migration "Twins" of each
/// database. The index of names is made from what stands in "TwinsDue", a row of 33 bytes, and not in the transaction that brings people in.
/// </summary>
internal static class PeopleTriggers
{
    // What a twin is told by, and the day of the last change, which moves with addresses and numbers; not when somebody was last talked with.
    private const string Told = """
        "Name", "GivenName", "AdditionalNames", "FamilyName", "Suffix", "Nickname", "PhoneticGivenName", "PhoneticFamilyName", "Organisation", "Role", "Birthday", "UpdatedAt"
        """;

    internal const string Sqlite = $"""
        CREATE TRIGGER "People_came" AFTER INSERT ON "People" BEGIN
          INSERT INTO "TwinsDue" ("OwnerId", "PersonId", "Keyed") VALUES (new."OwnerId", new."Id", 0) ON CONFLICT DO UPDATE SET "Keyed" = 0;
        END;
        CREATE TRIGGER "People_changed" AFTER UPDATE OF {Told} ON "People" BEGIN
          INSERT INTO "TwinsDue" ("OwnerId", "PersonId", "Keyed") VALUES (new."OwnerId", new."Id", 0) ON CONFLICT DO UPDATE SET "Keyed" = 0;
        END;
        CREATE TRIGGER "People_gone" AFTER DELETE ON "People" BEGIN
          DELETE FROM "TwinsDue" WHERE "OwnerId" = old."OwnerId" AND "PersonId" = old."Id";
          DELETE FROM "NameKeys" WHERE "OwnerId" = old."OwnerId" AND "PersonId" = old."Id";
          DELETE FROM "TwinPairs" WHERE "OwnerId" = old."OwnerId" AND "First" = old."Id";
          DELETE FROM "TwinPairs" WHERE "OwnerId" = old."OwnerId" AND "Second" = old."Id";
        END;
        INSERT INTO "TwinsDue" ("OwnerId", "PersonId", "Keyed") SELECT "OwnerId", "Id", 0 FROM "People";
        """;

    // One statement for a whole COPY of people; row by row only where they are changed or go.
    internal const string Postgres = $"""
        CREATE FUNCTION handful_people_came() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO "TwinsDue" ("OwnerId", "PersonId", "Keyed") SELECT "OwnerId", "Id", false FROM came ON CONFLICT ("OwnerId", "PersonId") DO UPDATE SET "Keyed" = false;
          RETURN NULL;
        END $$;
        CREATE FUNCTION handful_people_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO "TwinsDue" ("OwnerId", "PersonId", "Keyed") VALUES (new."OwnerId", new."Id", false) ON CONFLICT ("OwnerId", "PersonId") DO UPDATE SET "Keyed" = false;
          RETURN NULL;
        END $$;
        CREATE FUNCTION handful_people_gone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          DELETE FROM "TwinsDue" WHERE "OwnerId" = old."OwnerId" AND "PersonId" = old."Id";
          DELETE FROM "NameKeys" WHERE "OwnerId" = old."OwnerId" AND "PersonId" = old."Id";
          DELETE FROM "TwinPairs" WHERE "OwnerId" = old."OwnerId" AND ("First" = old."Id" OR "Second" = old."Id");
          RETURN NULL;
        END $$;
        CREATE TRIGGER "People_came" AFTER INSERT ON "People" REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION handful_people_came();
        CREATE TRIGGER "People_changed" AFTER UPDATE OF {Told} ON "People" FOR EACH ROW EXECUTE FUNCTION handful_people_changed();
        CREATE TRIGGER "People_gone" AFTER DELETE ON "People" FOR EACH ROW EXECUTE FUNCTION handful_people_gone();
        INSERT INTO "TwinsDue" ("OwnerId", "PersonId", "Keyed") SELECT "OwnerId", "Id", false FROM "People";
        """;
}
