namespace Handful.Ui;

/// <summary>What the layout shows around every page.</summary>
/// <param name="OwnerName">Who is signed in; null leaves the navigation out.</param>
/// <param name="Notice">What the owner has just done; null when there is nothing to say.</param>
public sealed record PageFrame(string? OwnerName, NoticeText? Notice = null);
