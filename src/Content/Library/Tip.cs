namespace CommunityBot.Content.Library;

/// <summary>One small step for today, of at most ten minutes, with two doors to knock on.</summary>
/// <param name="Topics">One to three codes, the weightiest first.</param>
/// <param name="EffortMinutes">1 to 10.</param>
/// <param name="CostKronor">What the step costs; 0 for nearly all.</param>
/// <param name="Needs">nothing, place, phone or other_person.</param>
/// <param name="Title">Imperative, at most eight words.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Step">One to three sentences.</param>
/// <param name="IfHard">A smaller step.</param>
/// <param name="WhenToSeekHelp">One line.</param>
/// <param name="Voluntary">Resource ids: an association, a place, a volunteer.</param>
/// <param name="Professional">Resource ids: care, municipality, a staffed line.</param>
/// <param name="ReviewedBy">Who has read it; "not yet" as long as nobody has.</param>
/// <param name="ReviewedOn">Per language, when its text was last read through.</param>
/// <param name="ReviewBy">After this day it belongs on the work list.</param>
public sealed record Tip(
    string Id,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Loneliness,
    int EffortMinutes,
    int CostKronor,
    IReadOnlyList<string> Needs,
    LocalText Title,
    LocalText Why,
    LocalText Step,
    LocalText IfHard,
    LocalText WhenToSeekHelp,
    IReadOnlyList<string> Voluntary,
    IReadOnlyList<string> Professional,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Sources,
    string ReviewedBy,
    IReadOnlyDictionary<string, DateOnly> ReviewedOn,
    DateOnly ReviewBy,
    int Version,
    string Status)
{
    /// <summary>Only approved tips are given to anybody.</summary>
    public bool IsLive => Status == "approved";
}
