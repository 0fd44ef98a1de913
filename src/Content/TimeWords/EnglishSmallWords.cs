namespace CommunityBot.Content.TimeWords;

/// <summary>The English words between and around times: prepositions, repetition, the past, and what makes a number something else than a clock.</summary>
internal static class EnglishSmallWords
{
    public static void Add(Lexicon words)
    {
        words.Add(Sense.On, "on|the|of|on the|by");
        words.Add(Sense.In, "in|during");
        words.Add(Sense.InFuture, "in about|within|in just");
        words.Add(Sense.Around, "around|about|approximately|approx|ca|circa|roughly|at around|at about|say|shortly after|just after|say at");
        words.Add(Sense.Every, "every|each|all");
        words.Add(Sense.EveryOther, 2, "every other|every second|every 2nd|each other|alternate|every two|every 2");
        words.Add(Sense.EveryOther, 3, "every third|every 3rd|every three|every 3");
        words.Add(Sense.EveryOther, 4, "every fourth|every 4th|every four|every 4");
        words.Add(Sense.Next, "next");
        words.Add(Sense.Coming, "coming|upcoming|the coming|this coming|nearest");
        words.Add(Sense.This, "this");
        words.Add(Sense.Until, "until|till|til|through|up to and including|up until|thru");
        words.Add(Sense.RestOf, 12, "rest of the year|the rest of the year|for the rest of the year");
        words.Add(Sense.RestOf, "rest of the month|the rest of the month|for the rest of the month");
        words.Add(Sense.LastTime, "last time is|last one is|last one|last session|last session is|final session|final session is|ending|ends on|ends|until and including");
        words.Add(Sense.EndOf, "end of|the end of");
        words.Add(Sense.Except, "except|except for|except in|except on|but not|excluding|other than|apart from|not in|skipping|no meeting|but not in|but not on|without");
        words.Add(Sense.From, "from|starting|starts|start|beginning|as of|starting from|starting on|first time|from and including");
        words.Add(Sense.Between, "between");
        words.Add(Sense.And, "and|&");
        words.Add(Sense.Or, "or|alternatively");
        words.Add(Sense.Odd, "odd");
        words.Add(Sense.Even, "even");
        words.Add(Sense.Times, "times|occasions|sessions|meetings");
        words.Add(Sense.RedDayFree, "non-holiday");
        words.Add(Sense.Gone, "yesterday|the day before yesterday|day before yesterday|last week|last weekend|last month|last year|last night|last summer|last winter|last spring|last autumn|last fall|last time|recently|earlier today|just now|the other day|last evening|yesterday evening|yesterday morning|the other week|last christmas|the previous|once upon a time|earlier this week|yesterdays");
        words.Add(Sense.PastPrefix, "previous|the past|past few|thanks for|thank you for|thanks again for|cheers for|thanks so much for");
        words.Add(Sense.Ago, "ago|since then|since");
        words.Add(Sense.InsteadOf, "instead of|rather than");
        words.Add(Sense.Moved, "bumped|moved|move|moving|moves|rescheduled|rescheduling|reschedule|postponed|postpone|changed|pushed|shifted|switched");
        words.Add(Sense.Gone, 1, "used to|last seen|always used to|we used to|i used to");
        words.Add(Sense.Filler, "ive got|weve got|youve got|theyve got|have got|has got|havent got|hasnt got|hes got|shes got|gotta|got to|have been meaning|been meaning to|been thinking");
        words.Add(Sense.PastVerb, "rained|snowed|poured|was|were|met|ran|went|did|saw|came|got|took|ate|woke|slept|left|arrived|started|ended|finished|missed|walked|worked|had|been|drank|made|found|called|cycled|bought|read that|cooked|played|swam|lost|won|felt|waited|sat|drove|lived|happened|talked|stayed|baked|cost|painted|cleaned|fell|rang|closed|opened|died|born|biked|jogged|watched|gave|knew|heard|wrote|said|told|danced|sang|closed|moved|enjoyed|helped|paid|spent|stood|became|thought it was|turned|visited|celebrated|forgot|broke|built|learned|learnt|planted|hosted|attended|travelled|hiked|borrowed|returned");
        words.Add(Sense.Polite, "wondered|thought|wanted|would|could|was wondering|were wondering|was thinking|were thinking|was hoping|were hoping|had thought");
        words.Add(Sense.Indefinite, "some|any|one of those|a typical|which|what a");
        words.Add(Sense.Not, "not|never|cant|not on|cannot do|cant do|dont");
        words.Add(Sense.Gather, "gather|gathering|gather at|we gather|we gather at|assemble|assembly|meet up|meet up at|doors|doors open|doors open at|gathering at|meeting up at|meet at|we meet at");
        words.Add(Sense.Meet, "meet|see you|start|starts|starting|begins|see|time|come|lets meet|lets say|kick-off|opens|walk|coffee|lunch|dinner|leaving|leave|we leave|lets do|how about|say|make it");
        words.Add(Sense.Label, "bus|line|room|track|platform|house|number|no|nr|floor|plan|seat|page|chapter|apartment|flat|gate|train|code|pin|level|group|class|grade|version|size|table|locker|section|paragraph|phone|call|tram|turns|turned|turning|aged|age|costs|cost|price|paid|pay|born|step|part|episode|season|score|lost|won|led|result|temperature|weighs|weighed|hall|building|bay|door|route|ward|stage|question|point|article|figure|channel|minus|plus|x|building|unit|suite|box|extension|team|area|zone|highway|entrance");
        words.Add(Sense.CountUnit, "kr|kronor|sek|dollars|euros|pounds|percent|km|kilometres|kilometers|miles|mile|meters|metres|m|cm|mm|kg|kilos|grams|g|litres|liters|l|ml|dl|people|persons|person|participants|seats|places|spots|adults|kids|children|year old|years old|friends|neighbours|neighbors|members|points|goals|sets|seconds|sec|laps|pieces|cups|glasses|bottles|eggs|"
            + "degrees|celsius|pages|books|cars|dogs|cats|guys|girls|men|women|guests|steps|rooms|floors|apartments|things|tickets|songs|questions|of us|of them|of you|times a week|times a day|days a week|more|less|percents|bags|boxes|cookies|buns|times|siblings|grandchildren|euro|bucks|crowns|stars|reps|rounds|players|k");
        words.Add(Sense.Mood, "weather|cold|warm|raining|snowing|tired|sick|sad|happy|feel|feeling|sunny|windy|lonely|hot|rainy|beautiful|lovely|stressed|how are you|how is everyone|doing|dark|gorgeous|nice day|sun|rain|snow|exhausted|grateful|slept");
        words.Add(Sense.Running, "marathon|pace|record|pb|lap|race");
        words.Add(Sense.Filler, "we're!|i'm!|i'll!|we'll!|we'd!|i'd!|he'd!|she'd!|she'll!|they're!|you're!|im|were going|were doing|were meeting");
        words.Add(Sense.Filler, "then|so|instead|please|with|for|outside|near|in front|behind|next door|i|we|you|they|he|she|max|or so|if|that|who|anyone|everyone|ok|okay|works|is|are|maybe|perhaps|but|because|inside|here|there|will|can|would be|as|just|also|too");
    }
}
