using System.Collections.Frozen;

namespace Handful.Ui;

/// <summary>The drawings behind the icons' names: 24 by 24, stroked, drawn for this program.</summary>
internal static class IconPaths
{
    public static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>
    {
        ["today"] = "<path d='M3 17.5h18M7.2 17.5a4.8 4.8 0 0 1 9.6 0M12 6.2v2.6M4.9 9.6l1.8 1.7M19.1 9.6l-1.8 1.7'/>",
        ["people"] = "<circle cx='9' cy='8.4' r='3.4'/><path d='M3 19.2c.5-3.3 2.9-5.1 6-5.1s5.5 1.8 6 5.1M15.6 5.3a3.3 3.3 0 0 1 0 6.3M17.6 14.4c1.9.7 3.1 2.4 3.4 4.8'/>",
        ["gatherings"] = "<circle cx='12' cy='12' r='3.6'/><circle cx='12' cy='4' r='1.3'/><circle cx='19.6' cy='9.5' r='1.3'/><circle cx='16.7' cy='18.5' r='1.3'/><circle cx='7.3' cy='18.5' r='1.3'/><circle cx='4.4' cy='9.5' r='1.3'/>",
        ["note"] = "<path d='M4.5 19.5l.9-4L16.2 4.7a1.9 1.9 0 0 1 2.7 0l.4.4a1.9 1.9 0 0 1 0 2.7L8.5 18.6zM14.3 6.6l3.1 3.1'/>",
        ["edit"] = "<path d='M4.5 19.5h15M6 15.8l.7-3L14.8 4.7a1.7 1.7 0 0 1 2.4 0l.3.3a1.7 1.7 0 0 1 0 2.4l-8.1 8.1z'/>",
        ["import"] = "<path d='M12 4v10.5M7.5 10.5L12 15l4.5-4.5M4.5 19.5h15'/>",
        ["download"] = "<path d='M12 4v10M8 10.5l4 4 4-4M4.5 15.5v4h15v-4'/>",
        ["upload"] = "<path d='M12 14.5v-10M8 8l4-4 4 4M4.5 15.5v4h15v-4'/>",
        ["search"] = "<circle cx='10.5' cy='10.5' r='6'/><path d='M15 15l5 5'/>",
        ["print"] = "<path d='M7.5 8.5V4h9v4.5M7.5 17H4.5V8.5h15V17h-3M7.5 14h9v6h-9z'/>",
        ["mail"] = "<rect x='3.5' y='5.5' width='17' height='13' rx='1.5'/><path d='M4 7l8 6 8-6'/>",
        ["phone"] = "<path d='M6.5 3.8h3l1.5 4-2 1.6a11 11 0 0 0 5.6 5.6l1.6-2 4 1.5v3a2 2 0 0 1-2.2 2C10.5 19 5 13.5 4.5 6a2 2 0 0 1 2-2.2z'/>",
        ["invite"] = "<path d='M5 9h11.5v5.5a4.5 4.5 0 0 1-4.5 4.5H9.5A4.5 4.5 0 0 1 5 14.5zM16.5 10.5H18a2.2 2.2 0 0 1 0 4.5h-1.6M8.5 3.5v2.5M12.5 3.5v2.5'/>",
        ["archive"] = "<path d='M4 5h16v4H4zM5.5 9v10h13V9M10 12.5h4'/>",
        ["check"] = "<path d='M5.5 12.5l4.2 4.2 8.8-9.4'/>",
        ["warn"] = "<circle cx='12' cy='12' r='8.5'/><path d='M12 7.8v5M12 16v.2'/>",
        ["link"] = "<path d='M10 14a3.5 3.5 0 0 0 5 0l3.5-3.5a3.5 3.5 0 0 0-5-5L12.5 6.5M14 10a3.5 3.5 0 0 0-5 0l-3.5 3.5a3.5 3.5 0 0 0 5 5l1-1'/>",
        ["place"] = "<path d='M12 20.5s-6.5-5.7-6.5-10.5a6.5 6.5 0 0 1 13 0c0 4.8-6.5 10.5-6.5 10.5z'/><circle cx='12' cy='10' r='2.3'/>",
        ["calendar"] = "<rect x='4' y='5.5' width='16' height='14.5' rx='1.5'/><path d='M4 10h16M8.5 3.5v4M15.5 3.5v4'/>",
        ["more"] = "<path d='M5 12h.01M12 12h.01M19 12h.01' stroke-width='3'/>",
        ["close"] = "<path d='M6 6l12 12M18 6L6 18'/>",
        ["chevron"] = "<path d='M5 9l7 7 7-7'/>",
        ["settings"] = "<path d='M4 7.5h8M17 7.5h3M4 16.5h3M12 16.5h8'/><circle cx='14.5' cy='7.5' r='2.3'/><circle cx='9.5' cy='16.5' r='2.3'/>",
        ["insights"] = "<path d='M4 4v16h16'/><path d='M7.5 15.5l4-4.5 3 2.5 4.5-6'/>",
        ["keyboard"] = "<rect x='3' y='6.5' width='18' height='11' rx='1.5'/><path d='M6.5 10h.01M10 10h.01M13.5 10h.01M17 10h.01M8 14h8'/>",
        ["learn"] = "<path d='M12 6.5c-2-1.6-4.6-2-8-2v13c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2v-13c-3.4 0-6 .4-8 2zM12 6.5v13'/>",
        ["topics"] = "<path d='M12 20v-9M12 14c-4.5 0-7-2.5-7-7 4.5 0 7 2.5 7 7zM12 11c0-4 2.3-6.5 7-6.5 0 4.5-2.5 6.5-7 6.5z'/>",
        ["card"] = "<rect x='3.5' y='6' width='17' height='12' rx='1.5'/><path d='M7 10.2h5M7 13.8h7.5'/>",
        ["offline"] = "<path d='M4 4l16 16M9.5 14.5a3.6 3.6 0 0 1 5 0M6.2 11.2a8 8 0 0 1 3-1.9M17.8 11.2a8 8 0 0 0-4-2.2M3.5 8a12.5 12.5 0 0 1 3-2.2M20.5 8A12.6 12.6 0 0 0 11 4.7M12 18.5v.1'/>",
        ["plus"] = "<path d='M12 5v14M5 12h14'/>",
        ["heart"] = "<path d='M12 19.5s-7.5-4.4-7.5-9.7A4 4 0 0 1 12 7.7a4 4 0 0 1 7.5 2.1c0 5.3-7.5 9.7-7.5 9.7z'/>",
    }.ToFrozenDictionary();
}
