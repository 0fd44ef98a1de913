namespace CommunityBot.Content.Library;

/// <summary>One of the thirty themes that tips, resources, survey answers, meetups and interests share.</summary>
/// <param name="Facet">situation, wellbeing, activity or safety.</param>
/// <param name="Sensitive">May reveal health, origin, belief or sexuality: tags content only, never a person, and is answered in private.</param>
/// <param name="Loneliness">Which kinds it mostly serves: social, emotional, existential.</param>
/// <param name="FiveWays">connect, be_active, take_notice, keep_learning, give.</param>
public sealed record Topic(
    string Code, string Facet, LocalText Name, bool Sensitive, IReadOnlyList<string> Loneliness, IReadOnlyList<string> FiveWays);
