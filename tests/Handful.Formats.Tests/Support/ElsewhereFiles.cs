namespace Handful.Formats.Tests.Support;

/// <summary>Exports of other programs, of people who do not exist.</summary>
internal static class ElsewhereFiles
{
    /// <summary>A picture of one pixel.</summary>
    private const string Pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public const string Monica = $$$$$"""
        {"version": "1.0-preview.1", "app_version": "4.1.2", "export_date": "2026-05-10T18:00:00.123456Z", "url": "https://monica.example", "exported_by": "u1",
         "account": {"uuid": "acc", "data": [
          {"count": 1, "type": "user", "values": [{"uuid": "u1", "email": "me@home.example", "google2fa_secret": "TOPSECRETSEED", "properties": {"currency": "EUR", "me_contact": "me"}}]},
          {"count": 10, "type": "contact", "values": [
           {"uuid": "birte", "created_at": "2024-02-03T10:00:00.000000Z", "properties": {
             "first_name": "Birte", "last_name": "Halvorsen", "nickname": "Bibi", "description": "Builds canoes by the fjord.", "is_starred": true, "is_partial": false, "is_active": true,
             "is_dead": false, "job": "Boatbuilder", "company": "Fjordkano", "food_preferences": "No walnuts", "last_talked_to": "2026-05-02T00:00:00.000000Z", "number_of_views": 7,
             "stay_in_touch_frequency": 40, "stay_in_touch_trigger_date": "2026-06-11T00:00:00.000000Z", "vcard": "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Birte Halvorsen\r\nX-KAYAK:red\r\nEND:VCARD\r\n",
             "avatar": {"avatar_source": "photo", "avatar_photo": "ph1", "avatar_external_url": null}, "tags": ["canoes", "choir"], "gender": "g1",
             "birthdate": {"uuid": "d1", "is_age_based": false, "is_year_unknown": false, "date": "1979-04-30T00:00:00.000000Z"},
             "first_met_date": {"uuid": "d2", "is_age_based": false, "is_year_unknown": false, "date": "2022-08-13T00:00:00.000000Z"}, "first_met_through": "oskar",
             "first_met_reminder": {"uuid": "r0", "properties": {"initial_date": "2022-08-13T00:00:00.000000Z", "title": "The day you met", "frequency_type": "year", "frequency_number": 1}}},
            "data": [
             {"count": 2, "type": "call", "values": [
              {"uuid": "c1", "properties": {"called_at": "2026-05-02T00:00:00.000000Z", "content": "The keel is laid.", "contact_called": true, "emotions": ["Joy", "Relief"]}},
              {"uuid": "c2", "properties": {"called_at": "2026-03-04T00:00:00.000000Z", "contact_called": false}}]},
             {"count": 4, "type": "contact_field", "values": [
              {"uuid": "f1", "properties": {"data": "birte@fjordkano.example", "type": "t-mail"}}, {"uuid": "f2", "properties": {"data": "+47 900 55 123", "type": "t-phone"}},
              {"uuid": "f3", "properties": {"data": "birte-invented", "type": "t-linkedin"}}, {"uuid": "f4", "properties": {"data": "@birte@toots.example", "type": "t-mastodon"}}]},
             {"count": 2, "type": "debt", "values": [
              {"uuid": "b1", "properties": {"amount": "45.50", "currency": {"id": 3, "iso": "EUR", "name": "Euro", "symbol": "€"}, "status": "inprogress", "in_debt": true}},
              {"uuid": "b2", "properties": {"amount": 12, "currency": "NOK", "status": "complete", "in_debt": false}}]},
             {"count": 2, "type": "gift", "values": [
              {"uuid": "gi1", "properties": {"name": "Paddle", "comment": "of ash", "amount": "60.00", "status": "offered", "date": "2024-05-12T00:00:00.000000Z", "recipient": "pia", "photos": ["ph2"]}},
              {"uuid": "gi2", "properties": {"name": "Cloudberry jam", "status": "received"}}]},
             {"count": 1, "type": "note", "values": [{"uuid": "n1", "created_at": "2024-02-05T14:32:08.000000Z", "properties": {"body": "Looks for cedar planks.\n\n<script>alert(1)</script>", "favorited_at": "2024-03-01"}}]},
             {"count": 1, "type": "reminder", "values": [{"uuid": "r1", "properties": {"initial_date": "2026-11-03T00:00:00.000000Z", "title": "Ask about the launch", "frequency_type": "week", "frequency_number": 2, "inactive": true}}]},
             {"count": 2, "type": "task", "values": [
              {"uuid": "k1", "properties": {"title": "Send the varnish recipe", "completed": false}},
              {"uuid": "k2", "properties": {"title": "Return her clamps", "completed": true, "completed_at": "2026-04-01T19:02:00.000000Z"}}]},
             {"count": 1, "type": "address", "values": [{"uuid": "a1", "properties": {"name": "Boathouse", "street": "Naustveien 3", "city": "Lysvik", "province": null, "postal_code": "6899", "latitude": 61.2, "longitude": 7.1, "country": "NO"}}]},
             {"count": 1, "type": "pet", "values": [{"uuid": "p1", "properties": {"name": "Trilobite", "category": "small_animal"}}]},
             {"count": 1, "type": "conversation", "values": [{"uuid": "v1", "properties": {"happened_at": "2026-04-12T00:00:00.000000Z", "contact_field_type": "t-telegram", "messages": [
              {"uuid": "m1", "properties": {"content": "Is Saturday on?", "written_at": "2026-04-12T00:00:00.000000Z", "written_by_me": true}},
              {"uuid": "m2", "properties": {"content": "Bring gloves", "written_at": "2026-04-13T00:00:00.000000Z", "written_by_me": false}}]}}]},
             {"count": 2, "type": "life_event", "values": [
              {"uuid": "l1", "properties": {"name": "Master builder", "note": "After six years", "happened_at": "2023-05-01T00:00:00.000000Z", "type": "lt1"}},
              {"uuid": "l2", "properties": {"happened_at": "2025-06-16T00:00:00.000000Z", "specific_information": "{\"boat\":\"Skarv\"}", "type": "lt2"}}]},
             {"count": 3, "type": "activity", "values": ["act1", "act2", "act3"]},
             {"count": 2, "type": "photo", "values": ["ph1", "ph3"]},
             {"count": 2, "type": "document", "values": ["doc1", "doc2"]}]},
           {"uuid": "oskar", "properties": {"first_name": "Oskar", "last_name": "Lind", "is_active": true, "stay_in_touch_frequency": 200,
             "birthdate": {"is_age_based": false, "is_year_unknown": true, "date": "2024-07-22T00:00:00.000000Z"}}, "data": [{"count": 2, "type": "activity", "values": ["act1", "act4"]}]},
           {"uuid": "ludmila", "properties": {"first_name": "Ludmila", "last_name": "Petrak", "is_active": true,
             "birthdate": {"is_age_based": true, "is_year_unknown": false, "date": "1983-01-01T00:00:00.000000Z", "created_at": "2024-02-03T10:00:00.000000Z"}},
            "data": [{"count": 1, "type": "conversation", "values": [{"uuid": "v2", "properties": {"happened_at": "2026-05-01T00:00:00.000000Z", "messages": []}}]}]},
           {"uuid": "pia", "properties": {"first_name": "Pia", "last_name": "Halvorsen", "is_partial": true, "is_active": true,
             "birthdate": {"is_age_based": false, "is_year_unknown": false, "date": "2016-11-05T00:00:00.000000Z"}}, "data": []},
           {"uuid": "wendel", "properties": {"first_name": "Wendel", "last_name": "Aas", "is_active": true, "is_dead": true, "stay_in_touch_frequency": 30,
             "birthdate": {"date": "1939-05-16T00:00:00.000000Z"}, "deceased_date": {"date": "2025-02-17T00:00:00.000000Z"}}, "data": []},
           {"uuid": "zelda", "properties": {"first_name": "Zelda", "last_name": "Quist", "is_active": false}, "data": []},
           {"uuid": "tom", "properties": {"first_name": "Tom", "last_name": "Grau"}, "data": [{"count": 1, "type": "contact_field", "values": [{"uuid": "f5", "properties": {"data": "tom@grau.example", "type": "t-mail"}}]}]},
           {"uuid": "thomas", "properties": {"first_name": "Thomas", "last_name": "Grau"}, "data": [{"count": 1, "type": "contact_field", "values": [{"uuid": "f6", "properties": {"data": "TOM@Grau.example", "type": "t-mail"}}]}]},
           {"uuid": "empty", "properties": [], "data": []},
           {"uuid": "me", "properties": {"first_name": "Mio", "last_name": "Selbst"}, "data": [{"count": 1, "type": "note", "values": [{"uuid": "n9", "properties": {"body": "about myself"}}]}]}]},
          {"count": 6, "type": "relationship", "values": [
           {"uuid": "x1", "properties": {"type": "child", "contact_is": "birte", "of_contact": "pia"}}, {"uuid": "x2", "properties": {"type": "parent", "contact_is": "pia", "of_contact": "birte"}},
           {"uuid": "x3", "properties": {"type": "boss", "contact_is": "oskar", "of_contact": "ludmila"}}, {"uuid": "x4", "properties": {"type": "subordinate", "contact_is": "ludmila", "of_contact": "oskar"}},
           {"uuid": "x5", "properties": {"type": "mentor", "contact_is": "me", "of_contact": "wendel"}}, {"uuid": "x6", "properties": {"type": "protege", "contact_is": "wendel", "of_contact": "me"}}]},
          {"count": 1, "type": "address_book", "values": [{"uuid": "ab", "contacts": ["oskar"], "properties": {"name": "contacts1", "description": "Phone"}}]},
          {"count": 3, "type": "photo", "values": [
           {"uuid": "ph1", "properties": {"original_filename": "birte.png", "filesize": 70, "mime_type": "image/png", "dataUrl": "{{{{{Pixel}}}}}"}},
           {"uuid": "ph2", "properties": {"original_filename": "paddle.png", "filesize": 70, "mime_type": "image/png", "dataUrl": "{{{{{Pixel}}}}}"}},
           {"uuid": "ph3", "properties": {"original_filename": "lost.jpg", "filesize": 20482, "mime_type": "image/jpeg", "dataUrl": null}}]},
          {"count": 2, "type": "document", "values": [
           {"uuid": "doc1", "properties": {"original_filename": "launch.txt", "filesize": 21, "mime_type": "text/plain", "dataUrl": "data:text/plain;base64,TGF1bmNoIG9uIE1pZHN1bW1lcg=="}},
           {"uuid": "doc2", "properties": {"original_filename": "plans.pdf", "filesize": 90211, "mime_type": "application/pdf"}}]},
          {"count": 4, "type": "activity", "values": [
           {"uuid": "act1", "properties": {"summary": "Steamed the planks", "description": "Six of us at the **boathouse**.", "happened_at": "2026-04-25T00:00:00.000000Z", "type": "at1"}},
           {"uuid": "act2", "properties": {"summary": "Launch", "happened_at": "2026-06-20T00:00:00.000000Z"}},
           {"uuid": "act3", "properties": {"summary": "Tea on the pier", "happened_at": "2026-01-30T00:00:00.000000Z"}},
           {"uuid": "act5", "properties": {"summary": "Alone on the water", "happened_at": "2026-01-31T00:00:00.000000Z"}}]}],
          "properties": {"journal_entries": [{"uuid": "j1", "properties": {"type": "entry", "title": "Calm", "post": "Nobody came."}}], "modules": [{"key": "notes"}], "reminder_rules": [], "audit_logs": [{"properties": {"action": "x"}}]},
          "instance": {
           "activity_types": [{"uuid": "at1", "properties": {"translation_key": "did_sport_activities_together"}}],
           "contact_field_types": [
            {"uuid": "t-mail", "properties": {"name": "Email", "protocol": "mailto:", "type": "email"}}, {"uuid": "t-phone", "properties": {"name": "Phone", "protocol": "tel:", "type": "phone"}},
            {"uuid": "t-linkedin", "properties": {"name": "LinkedIn", "protocol": "https://linkedin.com/in/"}}, {"uuid": "t-mastodon", "properties": {"name": "Mastodon"}}, {"uuid": "t-telegram", "properties": {"name": "Telegram", "protocol": "telegram:"}}],
           "genders": [{"uuid": "g1", "properties": {"name": "Seafarer", "type": "O"}}],
           "life_event_types": [{"uuid": "lt1", "properties": {"name": "New job", "translation_key": "new_job"}}, {"uuid": "lt2", "properties": {"name": "Christened a boat", "translation_key": null}}]}}}
        """;

    public const string Contrack = """
        {"exportedAt": "2026-05-10T12:00:00.000Z", "version": 1, "contacts": [
          {"id": "k-1", "name": "Solveig Tarn", "firstName": "Solveig", "lastName": "Tarn", "headline": "Speaks of tides", "role": "Harbour Master", "company": "Tarnhavn", "location": "Molde",
           "birthday": "--07-22", "preferences": "{\"coffee\":\"none\"}", "addedAt": "2026-02-01 10:20:30", "cadenceDays": 14, "lastContactedAt": "2026-05-03T12:00:00.000Z", "about": "Knows every tide.",
           "website": "https://tarnhavn.example", "aiSummary": "Probably kind.", "isGhost": 0, "isArchived": 0, "canonicalId": null, "deletedAt": null, "ownerId": "o1",
           "emails": [{"id": "e1", "email": "solveig@tarnhavn.example", "label": "work", "isPrimary": true}], "phones": [{"id": "p1", "phone": "+4790055987", "label": "mobile", "isPrimary": true}],
           "socialLinks": [{"id": "s1", "platform": "github", "url": null, "handle": "solveig-invented"}], "education": [{"id": "d1", "school": "Tide School", "degree": "BSc", "startDate": "2004", "endDate": "2008"}],
           "experience": [{"id": "x1", "company": "Tarnhavn", "role": "Harbour Master", "startDate": "2021-04", "isCurrent": true}], "sources": [{"id": "q1", "platform": "linkedin", "connectedOn": "2023-05-02"}],
           "tags": [{"id": "t1", "tag": "harbours"}], "interests": [{"id": "i1", "interest": "tide tables", "isAiGenerated": 0}, {"id": "i2", "interest": "submarines", "isAiGenerated": 1}],
           "attributes": [{"id": "a1", "name": "Tea", "value": "green"}], "addresses": [], "lists": [{"id": "L1", "name": "Sailors"}], "interactionCount": 3},
          {"id": "k-2", "name": "Gustav Merged", "isArchived": 0, "canonicalId": "k-1", "deletedAt": null, "ownerId": "o1", "emails": [{"id": "e2", "email": "gustav@merged.example"}]},
          {"id": "k-3", "name": "Hilde Trashed", "isArchived": 0, "canonicalId": null, "deletedAt": "2026-04-08T10:00:00.000Z", "ownerId": "o1"},
          {"id": "k-4", "name": "Ivar Away", "isArchived": 1, "canonicalId": null, "deletedAt": null, "ownerId": "o2"},
          {"id": "k-5"}, "nonsense"],
         "interactions": [
          {"id": "n1", "contactId": "k-1", "type": "video", "title": "Charts", "content": "Looked at charts.\nShe wants a pilot.", "date": "2026-05-01 23:30:00", "duration": "45"},
          {"id": "n2", "contactId": "k-1", "type": "note", "title": "Sent the almanac", "content": null, "date": "2026-04-20 08:00:00"},
          {"id": "n3", "contactId": "k-2", "type": "meeting", "title": "Before the merge", "date": "2026-03-20 08:00:00"},
          {"id": "n4", "contactId": "k-3", "type": "meeting", "title": "Gone", "date": "2026-03-20 08:00:00"}, 7],
         "lists": [{"id": "L1", "name": "Sailors"}], "listMembers": [{"listId": "L1", "contactId": "k-1"}, {"listId": "L1", "contactId": "k-3"}],
         "actionItems": [{"id": "z1", "contactId": "k-1", "interactionId": "n1", "title": "Find her a pilot", "dueAt": "2026-06-15T09:00:00.000Z", "completedAt": null}],
         "mergeLog": [{"id": "g1", "primaryId": "k-1", "duplicateId": "k-2"}]}
        """;

    public const string ContrackCsv = "Name,First Name,Last Name,Company,Role,Location,Industry,Website,Emails,Phones,Tags,Archived,Added At,Last Contacted At\r\n"
        + "Solveig Tarn,Solveig,Tarn,Tarnhavn,Harbour Master,Molde,Shipping,https://tarnhavn.example,solveig@tarnhavn.example; sol@post.example,+4790055987,harbours; tides,no,2026-02-01 10:20:30,2026-05-03T12:00:00.000Z\r\n"
        + "Ivar Away,Ivar,Away,,,,,,,,,yes,2026-02-01 10:20:30,\r\n";

    public const string Nametag = """
        {"version": "1.1", "exportDate": "2026-05-10T12:00:00.000Z", "user": {"email": "me@home.example", "name": "Mio"},
         "groups": [{"id": "g1", "name": "Rowers", "description": "Tuesdays"}],
         "people": [
          {"id": "p1", "name": "Runa", "middleName": null, "secondLastName": "Ibarra", "surname": "Solbakken", "nickname": "Ru", "displayNameOverride": null, "suffix": null, "organization": "Rowhouse", "jobTitle": "Coach",
           "photo": "abc.jpg", "anniversary": "2016-06-11T00:00:00.000Z", "lastContact": "2026-05-01T00:00:00.000Z", "notes": "**Likes** herons", "contactReminderEnabled": true, "contactReminderInterval": 6, "contactReminderIntervalUnit": "WEEKS",
           "importantDates": [{"title": "Geburtstag", "date": "1604-07-22T00:00:00.000Z"}, {"title": "First met", "date": "2021-05-01T00:00:00.000Z"}], "phoneNumbers": [{"type": "mobile", "number": "+4790055222"}],
           "emails": [{"type": "work", "email": "runa@rowhouse.example"}], "addresses": [{"type": "home", "streetLine1": "Pier 4", "locality": "Molde"}], "urls": [{"type": "website", "url": "https://rowhouse.example"}],
           "imHandles": [{"protocol": "signal", "handle": "runa.made.up"}], "locations": [{"type": "work", "latitude": "62.7", "longitude": "7.1", "label": "Boat shed"}], "customFields": [{"key": "X-SHOE", "value": "42"}],
           "customFieldValues": [{"slug": "tea-or-coffee", "value": "tea"}], "relationshipToUser": {"name": "FRIEND", "label": "Friend"}, "groups": ["Rowers"],
           "relationships": [{"relatedPersonId": "p2", "relatedPersonName": "Stellan Solbakken", "relationshipType": {"name": "PARENT", "label": "Parent"}, "notes": "row in one boat"}]},
          {"id": "p2", "name": "Stellan", "surname": "Solbakken", "displayNameOverride": "Stelle", "photo": null, "contactReminderEnabled": false, "groups": [],
           "relationships": [{"relatedPersonId": "p1", "relatedPersonName": "Runa Solbakken", "relationshipType": {"name": "CHILD", "label": "Child"}}, {"relatedPersonId": "p9", "relatedPersonName": "Outside Person", "relationshipType": null}]},
          {"id": "p3", "name": "", "surname": null}],
         "relationshipTypes": [{"id": "r1", "name": "PARENT", "label": "Parent", "inverseId": "r2"}, {"id": "r2", "name": "CHILD", "label": "Child", "inverseId": "r1"}],
         "journalEntries": [{"id": "j1", "title": "Regatta", "date": "2026-05-02T00:00:00.000Z", "body": "Runa won by a *length*.", "people": ["Runa Solbakken"], "peopleIds": ["p1", "p2"]}, {"id": "j2", "title": "Alone", "date": "2026-05-03T00:00:00.000Z", "body": "-", "people": [], "peopleIds": []}],
         "customFieldTemplates": [{"name": "Tea or coffee", "slug": "tea-or-coffee"}], "notificationEndpoints": [{"url": "https://hook.example/secret"}]}
        """;
}
