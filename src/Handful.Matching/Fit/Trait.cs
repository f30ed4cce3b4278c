using System.Runtime.InteropServices;
using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>Something one text of a guest is about.</summary>
/// <param name="Term">The number of the topic or word within the room.</param>
/// <param name="Sureness">How surely the text is about it, up to 1.</param>
/// <param name="Kind">The field in which the text stands.</param>
/// <param name="Text">Which of the guest's texts it is.</param>
/// <param name="IsOutsideWork">Whether it is an interest followed outside work, and outside this guest's work.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Trait(int Term, float Sureness, byte Kind, byte Text, bool IsOutsideWork)
{
    public Field Field => (Field)Kind;
}
