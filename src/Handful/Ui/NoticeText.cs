namespace Handful.Ui;

/// <summary>What just happened, as a sentence.</summary>
/// <param name="Text">A sentence with its full stop.</param>
/// <param name="UndoAction">The address a form is posted to for taking it back; null when it cannot be.</param>
public sealed record NoticeText(string Text, string? UndoAction = null);
