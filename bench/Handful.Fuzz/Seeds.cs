using System.Text;
using Handful.Formats.Tests.Support;

namespace Handful.Fuzz;

/// <summary>Good files to begin with: those of the tests.</summary>
internal static class Seeds
{
    internal static IEnumerable<byte[]> Own =>
    [
        .. ((string[])
        [
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=BCders;J=C3=BCrgen;;;\r\nTEL;CELL;PREF:+44 7700 900123\r\nNOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n\r\nX-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Jo;1;;;;;\r\nEND:VCARD\r\n",
            "BEGIN:VCARD\nVERSION:3.0\nN:Lindqvist;Mara;;;\nFN:Mara Lindqvist\nitem1.TEL;type=pref:0170 1\nitem1.X-ABLabel:_$!<Mobile>!$_\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-06-03\nADR;TYPE=HOME:;;1 Way;Jena;;07743;Germany\nIMPP;X-SERVICE-TYPE=Signal:x-apple:m\nEND:VCARD\n",
            "BEGIN:VCARD\nVERSION:4.0\nFN;LANGUAGE=sv:Mara\nKIND:individual\nBDAY:--0603\nRELATED;TYPE=spouse;VALUE=text:Sam\nCATEGORIES:lab,choir\nPHOTO:data:image/png;base64,iVBORw0KGgo=\nNOTE:a\\nb\\,c\nEND:VCARD\n",
            ElsewhereFiles.Monica, ElsewhereFiles.Contrack, ElsewhereFiles.ContrackCsv, ElsewhereFiles.Nametag,
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nMara,Lindqvist,https://www.linkedin.com/in/mara-invented,mara@fernhollow.example,Fernhollow,Scientist,03 Jun 2024\n",
            "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Birthday,Phone 1 - Value\nAda,Ada,F,* myContacts ::: Lab,Home,a@example.com,1984-02-29,+44 7700 900456\n",
            "Title,First Name,Last Name,Suffix,Job Title,E-mail Address,Web Page,Business Street,Birthday\n,Ada,F,,Boat builder,a@example.com,,\"1 Way\nBergen\",6/3/1984\n",
            "Who;Mail;Since;Cares\nAnneke Vries;anneke@vries.example;03/04/2024;bread, rye\n",
            "api_id,name,email,approval_status,What would you like to talk about?\ng1,Mara Lindqvist,mara@fernhollow.example,approved,soil\n",
            "Mara Lindqvist, Fernhollow (soil)\nTobias Okoro <tobias@okoro.example>\n",
            """
            {
             "handfulArchive": 1,
             "owner": {"name":"Robin","wants":["a mentor"]},
             "circles": [
              {"id":"01a20a6b-2ed8-7874-818a-faa22c727de9","name":"Inner","place":1,"rhythmDays":21}
             ],
             "topics": [
              {"id":"01a20a6b-2da8-7e8b-a75c-f85b6dbe583b","key":"soil","name":"soil","aliases":["earth"]}
             ],
             "people": [
              {"id":"01a20a6b-2ef6-71d3-9f92-b605b4c9e03e","birthday":"--06-03","circleId":"01a20a6b-2ed8-7874-818a-faa22c727de9","createdAt":"2026-11-23T21:58:46.262Z","hasPhoto":false,"name":"Mara","updatedAt":"2026-11-23T21:58:46.262Z","contacts":[{"id":"01a20a6b-2ef8-72c0-9148-0aa9c3d50721","kind":"email","place":0,"preferred":false,"value":"m@x.example"}],"interests":[{"id":"01a20a6b-2ef8-72c0-9148-0aa9c3d50722","since":"2026-05-14","strength":2,"topicId":"01a20a6b-2da8-7e8b-a75c-f85b6dbe583b"}]}
             ]
            }
            """,
        ]).Select(Encoding.UTF8.GetBytes),
    ];
}
