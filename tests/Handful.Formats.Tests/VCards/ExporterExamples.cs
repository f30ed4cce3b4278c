using System.Text;

namespace Handful.Formats.Tests.VCards;

/// <summary>Cards in the manner of the programs that write most of the world's, with invented people.</summary>
internal static class ExporterExamples
{
    /// <summary>A PNG of one pixel.</summary>
    public const string Pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static readonly string Android21 = CardFiles.Card("2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=C3=BCller",
        "TEL;CELL;PREF:+49 30 901820",
        "TEL;X-Laube:030 901821",
        "EMAIL;HOME:juergen@example.org",
        "ADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;Gartenstra=C3=9Fe 7;Berl=",
        "in;;10115;Deutschland",
        "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mag =C3=84pfel=0D=0Aund =",
        "Birnen",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Jojo;1;;;;;;;;;;;;;",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2011-05-07;1;;;;;;;;;;;;;",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Kim;14;;;;;;;;;;;;;",
        "CATEGORIES:My Contacts,Garten",
        "PHOTO;ENCODING=BASE64;PNG:" + Pixel[..40],
        " " + Pixel[40..],
        "");

    public static readonly string IPhone30 = CardFiles.Card("3.0",
        "PRODID:-//Apple Inc.//iPhone OS 17.0//EN",
        "N:Okafor;Chidi;;Dr.;",
        "FN:Dr. Chidi Okafor",
        "ORG:Example Ltd;Research;",
        "EMAIL;type=INTERNET;type=WORK;type=pref:chidi@example.com",
        "TEL;type=IPHONE;type=CELL;type=VOICE:+1 555 0100",
        "item1.ADR;type=HOME;type=pref:;;5 Elm Street;Springfield;IL;62701;USA",
        "item1.X-ABADR:us",
        "item2.URL:https\\://www.linkedin.com/in/chidi-example",
        "item2.X-ABLabel:_$!<HomePage>!$_",
        "item3.X-ABRELATEDNAMES:Tess",
        "item3.X-ABLabel:_$!<Spouse>!$_",
        "item4.X-ABDATE;type=pref:2015-09-12",
        "item4.X-ABLabel:_$!<Anniversary>!$_",
        "X-SOCIALPROFILE;type=twitter;x-user=chidi:https://twitter.com/chidi",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29");

    public static readonly string MacOs30 = CardFiles.Card("3.0",
        "N:Tanaka;Yuki;;;",
        "FN:Yuki Tanaka",
        "X-PHONETIC-FIRST-NAME:ゆき",
        "X-PHONETIC-LAST-NAME:たなか",
        "item1.TEL:+81 3 5550 0100",
        "item1.X-ABLabel:Atelier",
        "item2.IMPP;X-SERVICE-TYPE=Jabber;type=HOME;type=pref:xmpp:yuki@example.org",
        "NOTE:likes kayaks\\, tea\\nand quiet rooms",
        "X-ABShowAs:PERSON",
        "UID:11111111-2222-3333-4444-555555555555:ABPerson");

    public static readonly string Google30 = CardFiles.Card("3.0",
        "FN:Mara Lind",
        "N:Lind;Mara;;;",
        "EMAIL;TYPE=INTERNET;TYPE=HOME:mara@example.com",
        "TEL;TYPE=CELL:+46 8 555 0100",
        "item1.URL:http\\://www.example.com/mara",
        "item1.X-ABLabel:PROFILE",
        "BDAY;VALUE=date:--0603",
        "CATEGORIES:myContacts,Choir");

    public static readonly string Outlook21 = CardFiles.Card("2.1",
        "N;LANGUAGE=de:Weiß;Ole",
        "FN:Ole Weiß",
        "ORG:Beispiel, Söhne;Einkauf",
        "TITLE:Einkäufer",
        "TEL;WORK;VOICE:+49 40 5550100",
        "TEL;WORK;FAX:+49 40 5550101",
        "ADR;WORK;PREF:;Haus B;Hafen 1;Hamburg;;20457;Deutschland",
        "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Haus B=0D=0A=",
        "Hafen 1=0D=0A=",
        "20457  Hamburg",
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
        "EMAIL;PREF;INTERNET:ole@example.com",
        "X-MS-ANNIVERSARY:20110113",
        "X-MS-MANAGER:Ida Beck",
        "PHOTO;TYPE=PNG;ENCODING=BASE64:",
        " " + Pixel[..60],
        " " + Pixel[60..],
        "");

    public static readonly string Nextcloud40 = CardFiles.Card("4.0",
        "PRODID:-//Sabre//Sabre VObject 4.5.4//EN",
        "UID:7e5d0f3a-0000-4000-8000-000000000001",
        "FN:Noor de Vries",
        "N:de Vries;Noor;;;",
        "EMAIL;TYPE=\"HOME,pref\":noor@example.org",
        "TEL;TYPE=\"cell,home\":tel:+31-20-555-0100",
        "ADR;TYPE=WORK:;;Gracht 9;Utrecht;;3511;Nederland",
        "X-SOCIALPROFILE;TYPE=mastodon:https://social.example/@noor",
        "RELATED;TYPE=sibling;VALUE=text:Bram",
        "BDAY:19840603",
        "ANNIVERSARY:20100501",
        "CATEGORIES:Sailing,Work",
        "PHOTO:data:image/png;base64\\," + Pixel,
        "REV:20260101T120000Z");

    public static readonly string Thunderbird40 = CardFiles.Card("4.0",
        "N:Rossi;Gia;;;",
        "FN:Gia Rossi",
        "NICKNAME:Gi",
        "EMAIL;PREF=1:gia@example.com",
        "EMAIL:gia@work.example",
        "TEL;VALUE=TEXT;TYPE=work:+39 06 555 0100",
        "URL;TYPE=work;VALUE=URL:https://www.example.com",
        "IMPP:matrix:u/gia:example.org",
        "BDAY;VALUE=DATE:--0229",
        "X-CUSTOM1;VALUE=TEXT:kept",
        "UID:a1b2");

    public static TheoryData<string> All => [Android21, IPhone30, MacOs30, Google30, Outlook21, Nextcloud40, Thunderbird40];

    public static byte[] AsBytes => Encoding.UTF8.GetBytes(Android21 + IPhone30 + Nextcloud40 + Outlook21);
}
