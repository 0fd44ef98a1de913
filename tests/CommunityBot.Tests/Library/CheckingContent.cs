using CommunityBot.Content.Library;
using CommunityBot.Content.Library.Checks;

namespace CommunityBot.Tests.Library;

public sealed class CheckingContent
{
    [Fact]
    public void Finds_nothing_wrong_with_what_ships() => Assert.Empty(ContentCheck.OfEmbedded(new DateOnly(2026, 11, 21)).Where(fault => !fault.IsWarning).Select(fault => fault.ToString()));

    [Theory]
    // The writing rules of content.md 1.3, and its three anti-examples.
    [InlineData("tips/t05.yaml", "En röst gör rummet mindre tyst.", "Du borde verkligen ta tag i din ensamhet.", "\"du borde\"")]
    [InlineData("tips/t05.yaml", "En röst gör rummet mindre tyst.", "Det är bara att gå ut!", "\"bara att\"")]
    [InlineData("tips/t05.yaml", "En röst gör rummet mindre tyst.", "Ensamma äldre behöver aktiveras.", "\"ensamma äldre\"")]
    [InlineData("tips/t05.yaml", "En röst gör rummet mindre tyst.", "Då mår du bättre.", "promise nothing")]
    [InlineData("tips/t05.yaml", "A voice makes the room less quiet.", "You must call.", "\"you must\"")]
    [InlineData("tips/t05.yaml", "title: Ring en person i dag", "title: Personer är bra att ringa", "begins with an imperative")]
    [InlineData("tips/t05.yaml", "title: Ring en person i dag", "title: Ring en person som du tycker om redan i dag", "at most 8 words")]
    [InlineData("tips/t05.yaml", "Fem minuter räcker.", "Ring 020-22 22 33.", "Numbers to dial")]
    [InlineData("tips/t05.yaml", "Fem minuter räcker.", "Ring 1177 sedan.", "Numbers to dial")]
    [InlineData("tips/t05.yaml", "En röst gör rummet mindre tyst.", "En röst som du känner igen gör alltid rummet mindre tyst och mer levande.", "at most 12")]
    [InlineData("tips/t05.yaml", "En röst gör rummet mindre tyst.", "Det heter samhällsorientering.", "at most 14")]
    [InlineData("tips/t05.yaml", "Fem minuter räcker.", "Fem minuter räcker. Ring. Prata. Lyssna.", "at most three sentences")]
    // Doors and ids.
    [InlineData("tips/t05.yaml", "voluntary: [aldrelinjen, aldrekontakt]", "voluntary: []", "Both doors")]
    [InlineData("tips/t05.yaml", "professional: [vardcentral_1177]", "professional: []", "Both doors")]
    [InlineData("tips/t05.yaml", "professional: [vardcentral_1177]", "professional: [nobody]", "isn't in resources.yaml")]
    [InlineData("tips/t05.yaml", "voluntary: [aldrelinjen, aldrekontakt]", "voluntary: [malmo_imm_closed]", "is closed")]
    [InlineData("tips/t05.yaml", "voluntary: [aldrelinjen, aldrekontakt]", "voluntary: [hela_sverige_sager_hej, aldrekontakt]", "leads nowhere")]
    [InlineData("tips/t05.yaml", "voluntary: [aldrelinjen, aldrekontakt]", "voluntary: [pratcafe_helsingborg]", "A voluntary door must be national")]
    [InlineData("tips/t05.yaml", "professional: [vardcentral_1177]", "professional: [goteborg_motesplatser]", "A professional door must be national")]
    [InlineData("tips/t40.yaml", "voluntary: [citypolarna]", "voluntary: [pratcafe_helsingborg]", "A voluntary door must be national")]
    [InlineData("tips/t05.yaml", "professional: [vardcentral_1177]", "professional: [pro]", "is a voluntary door")]
    [InlineData("tips/t05.yaml", "topics: [elderly]", "topics: [old]", "no topic 'old'")]
    [InlineData("tips/t05.yaml", "effort_minutes: 10", "effort_minutes: 45", "1 to 10 minutes")]
    [InlineData("tips/t05.yaml", "id: t05", "id: t04", "is there twice")]
    // Languages and reviews.
    [InlineData("tips/t05.yaml", "sv-lattlast:\n  title", "latt:\n  title", "'sv-lattlast' is missing")]
    [InlineData("tips/t05.yaml", "  en: 2026-11-21\n", "", "no day for en")]
    [InlineData("tips/t05.yaml", "review_by: 2027-05-20", "review_by: 2026-11-20", "must come after the review")]
    [InlineData("starters.yaml", "      en: What is in your pocket right now?\n", "", "'en' is missing")]
    [InlineData("starters.yaml", "What is in your pocket right now?", "Say something.", "is a question")]
    // Resources.
    [InlineData("resources.yaml", "door: voluntary", "door: open", "'door' is voluntary or professional")]
    [InlineData("resources.yaml", "names: [Helsingborg]", "names: [Helsingburg]", "neither a municipality nor a region")]
    [InlineData("resources.yaml", "number: '116111'", "number: '0701234567'", "mobile number")]
    [InlineData("resources.yaml", "    website: https://www.jourhavande-medmanniska.se\n", "", "needs a link")]
    [InlineData("resources.yaml", "    website: https://www.jourhavande-medmanniska.se\n", "", "live door needs a link")]
    [InlineData("resources.yaml", "status: inactive", "status: active", "live door needs a link")]
    [InlineData("resources.yaml", "status: inactive", "status: asleep", "'status' is")]
    [InlineData("resources.yaml", "    go_to:\n      sv: Gå in på det som ligger närmast dig.\n      en: Walk in at the one nearest to you.\n", "", "live door needs a link")]
    [InlineData("resources.yaml", "channels: [drop_in]", "channels: [web]", "may just walk in")]
    [InlineData("resources.yaml", "sv: Gå in på det som", "sv: Gå in på det ställe som du ser och som de andra säger", "at most 12")]
    [InlineData("resources.yaml", "Någon går alltid sist.", "Ensamma människor går sist.", "labels people")]
    [InlineData("resources.yaml", "opens: '09:00'", "opens: '9'", "as '09:00'")]
    // Dead numbers, in any spelling, in any file.
    [InlineData("resources.yaml", "display: '116 111'", "display: '0771-22 00 60'", "is dead")]
    [InlineData("resources.yaml", "display: '116 111'", "display: '+46 20 22 00 60'", "is dead")]
    [InlineData("sayings/grief.yaml", "  - sorg\n", "  - ring 020-220060\n", "is dead")]
    // Activities.
    [InlineData("activities.yaml", "id: coffee", "id: walk", "is there twice")]
    [InlineData("activities.yaml", "place: outdoor", "place: outside", "'place' is")]
    [InlineData("activities.yaml", "'sat 10:00'", "'sat 23:00'", "is no slot")]
    [InlineData("activities.yaml", "months: [4,", "months: [0,", "1 to 12")]
    [InlineData("activities.yaml", "'promenera*'", "'Promenera*'", "small letters")]
    // Survey templates, and the words that open a feature.
    [InlineData("surveys/week.yaml", "shown_from: 5", "shown_from: 3", "at least 5")]
    [InlineData("surveys/week.yaml", "own_questions: true", "own_questions: false", "permission")]
    [InlineData("surveys/week.yaml", "kind: one", "kind: some", "'kind' is one or many")]
    [InlineData("surveys/week.yaml", "from_topics: true", "from_topics: false", "2 to 8 options")]
    [InlineData("surveys/week.yaml", "id: weekday_evening", "id: weekday_daytime", "an option is there twice")]
    [InlineData("surveys/week.yaml", "sv: Hur ofta saknar du sällskap?", "sv: Hur ofta känner du din ensamhet?", "loneliness isn't a property")]
    [InlineData("surveys/week.yaml", "en: When can you meet?", "en: When you can meet", "question mark")]
    [InlineData("openings.yaml", "kind: thanks", "kind: gratitude", "'kind' is lonely")]
    [InlineData("openings.yaml", "- tackar", "- _", "match everything")]
    [InlineData("meanings.yaml", "words: moster faster ", "words: mo* faster ", "begins* with at least")]
    [InlineData("meanings.yaml", "words: moster faster ", "words: gammel_mor_mor faster ", "two_words")]
    [InlineData("meanings.yaml", "words: moster faster ", "words: faster faster ", "is there twice")]
    // Form.
    [InlineData("topics.yaml", "facet: situation", "facet: mood", "'facet' is")]
    [InlineData("tips/t05.yaml", "status: approved", "status: [approved", "Not valid YAML")]
    [InlineData("tips/t05.yaml", "needs: [phone, other_person]", "neeeds: [phone]", "'neeeds' is not a field")]
    public void Finds_what_is_wrong(string path, string right, string wrong, string fault)
    {
        var files = ContentFile.Embedded().Select(file => file.Path == path ? Broken(file, right, wrong) : file).ToList();

        var found = ContentCheck.Of(files);

        Assert.Contains(found, one => one.Path == path && one.Line > 0 && one.Text.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Points_at_the_line()
    {
        var file = ContentFile.Embedded().Single(file => file.Path == "tips/t05.yaml");
        var line = file.Text.Split('\n').TakeWhile(text => !text.Contains("En röst", StringComparison.Ordinal)).Count() + 1;
        var files = ContentFile.Embedded().Select(one => one.Path == file.Path ? Broken(one, "En röst gör", "Du måste höra att en röst gör") : one);

        Assert.Contains(new ContentFault("tips/t05.yaml", line, "\"måste\" may not be said: nobody must."), ContentCheck.Of([.. files]));
    }

    [Fact]
    public void Allows_numbers_to_dial_in_the_tips_about_danger() =>
        Assert.Contains("112", ContentLibrary.Load().Tip("t31")!.Step.Swedish, StringComparison.Ordinal);

    [Fact]
    public void Wants_a_door_and_a_tip_for_every_topic()
    {
        var files = ContentFile.Embedded().Where(file => file.Path is not ("tips/t25.yaml" or "sayings/sleep.yaml"));

        var found = ContentCheck.Of([.. files]);

        Assert.Contains(found, fault => fault.Text.Contains("'sleep' has no live tip", StringComparison.Ordinal));
        Assert.Contains(found, fault => fault.Text.Contains("sayings/sleep.yaml needs", StringComparison.Ordinal));
    }

    [Fact]
    public void Measures_lix()
    {
        // Björnsson's formula by hand: 8 words in 2 sentences, 2 of them of more than six letters.
        Assert.Equal(4 + 25, WritingRules.Lix("Katten sover i korgen. Promenaden blev jättelång sen."), 3);
    }

    private static ContentFile Broken(ContentFile file, string right, string wrong)
    {
        Assert.Contains(right, file.Text, StringComparison.Ordinal);
        return file with { Text = file.Text.Replace(right, wrong, StringComparison.Ordinal) };
    }
}
