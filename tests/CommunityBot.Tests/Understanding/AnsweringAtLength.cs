using CommunityBot.Content.Understanding;
using NodaTime;

namespace CommunityBot.Tests.Understanding;

/// <summary>People give reasons and news with an answer; what decides stands at the head of a clause.</summary>
public sealed class AnsweringAtLength
{
    [Theory]
    [InlineData("Jag hakar på, tar med kaffe", "yes")]
    [InlineData("Vi kommer gärna, barnen längtar redan", "yes")]
    [InlineData("Skriv upp mig och Kalle", "yes")]
    [InlineData("Jag dyker upp vid sju", "yes")]
    [InlineData("Count us in, two adults", "yes")]
    [InlineData("I'll be there a bit late", "yes")]
    [InlineData("Måste tyvärr hoppa över, barnen är sjuka", "no")]
    [InlineData("Jag kan inte komma imorgon, har tandläkartid", "no")]
    [InlineData("jag står över idag", "no")]
    [InlineData("Won't make it tonight, kid's got a cold", "no")]
    [InlineData("Jag kommer om jag hinner efter jobbet", "maybe")]
    [InlineData("I'll try to make it", "maybe")]
    public void An_answer_with_more_beside_it_is_heard(string text, string answer) => Assert.Equal((Intent.Rsvp, answer), (Read(text).Intent, Read(text).Answer));

    [Theory]
    [InlineData("jag kommer inte ihåg var jag la nycklarna")]
    [InlineData("vi är två systrar från Syrien")]
    [InlineData("Jag hänger på gården med barnen")]
    [InlineData("jag är på jobbet till fem")]
    [InlineData("I'm in Malmö today")]
    [InlineData("jag är med i styrelsen")]
    [InlineData("jag avbokar min tvättid")]
    [InlineData("Vi kommer från Göteborg")]
    [InlineData("I can't find my keys")]
    [InlineData("Jag kommer, kommer du?")]
    public void The_same_words_about_something_else_are_no_answer(string text) => Assert.NotEqual(Intent.Rsvp, Read(text).Intent);

    [Theory]
    [InlineData("kaffe kl 15 på torget?")]
    [InlineData("Yoga i parken imorgon kl 9, alla nivåer")]
    [InlineData("Picnic in the park on Sunday at 1, bring a blanket")]
    public void An_invitation_without_a_verb_is_a_proposal(string text) => Assert.Equal(Intent.SuggestMeetup, Read(text).Intent);

    [Theory]
    [InlineData("är fikan på lördag inställd?")]
    [InlineData("hur var promenaden imorse?")]
    public void A_question_about_what_is_planned_is_none(string text) => Assert.NotEqual(Intent.SuggestMeetup, Read(text).Intent);

    /// <summary>In private the search for help is asked before the wishes; a wish must not be taken for a question.</summary>
    [Theory]
    [InlineData("prata engelska", true)]
    [InlineData("kan du skriva på engelska?", true)]
    [InlineData("English please", true)]
    [InlineData("byt språk", true)]
    [InlineData("flytta promenaden till fredag", true)]
    [InlineData("hjälp", true)]
    [InlineData("Hjälp!", true)]
    [InlineData("HJÄLP", true)]
    [InlineData("hjalp?", true)]
    [InlineData("Hej, jag behöver hjälp nu", true)]
    [InlineData("kan du hjälpa mig?", true)]
    [InlineData("help", true)]
    [InlineData("I need help, please", true)]
    [InlineData("can you help us", true)]
    [InlineData("jag behöver hjälp med datorn", false)]
    [InlineData("jag vill hjälpa till", false)]
    [InlineData("kan du hjälpa min mamma att handla", false)]
    [InlineData("I need help with my rent", false)]
    [InlineData("var kan jag prata svenska med andra?", false)]
    [InlineData("jag vill lära mig prata svenska", false)]
    [InlineData("where can I speak English with people", false)]
    public void A_wish_to_the_bot_is_told_from_a_question_to_the_content(string text, bool wish) => Assert.Equal(wish, MessageReader.IsWish(text));

    private static Understood Read(string text) => MessageReader.Read(text, "sv", new LocalDateTime(2026, 11, 21, 12, 0), DateTimeZoneProviders.Tzdb["Europe/Stockholm"], inGroup: true);
}
