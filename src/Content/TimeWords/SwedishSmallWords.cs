namespace CommunityBot.Content.TimeWords;

/// <summary>The Swedish words between and around times: prepositions, repetition, the past, and what makes a number something else than a clock.</summary>
internal static class SwedishSmallWords
{
    public static void Add(Lexicon words)
    {
        // Folded they are other words: "sa", "satt", "dar", "var", "sag".
        words.Add(Sense.Meet, "öppet hus");
        words.Add(Sense.Filler, "gäller");
        words.Add(Sense.Filler, "så!|sätt!|där!|vår!|för!");
        words.Add(Sense.Meet, "säg!");
        words.Add(Sense.And, "å!");
        words.Add(Sense.On, "på|den|under|nu på|till på|redan på");
        words.Add(Sense.In, "i");
        words.Add(Sense.InsteadOf, "istället för|i stället för|istället för på|i stället för på|snarare än");
        words.Add(Sense.Moved, "flyttad|flyttat|flyttas|flyttar|flytta|ändrad|ändrat|ändras|ändrar|ändra|byter|bytt|skjuts|skjuter|skjuta|framflyttad|senarelagd|tidigarelagd|senareläggs|tidigareläggs|senarelägger");
        words.Add(Sense.InFuture, "om|inom|om ca|om cirka|om ungefär|om typ|om sisådär|om någon|om nån");
        words.Add(Sense.Around, "tidigast|tidigast vid|först vid|vid|runt|omkring|kring|ungefär|ca|cirka|circa|framåt|vid ca|ca vid|vid ungefär|någon gång runt|typ|vid typ|nån gång vid|strax efter|strax före|strax innan|senast|från och med kl|framemot|fram emot|redan vid|från ca");
        words.Add(Sense.Every, "varje|varenda|alla");
        words.Add(Sense.Every, 1, "var|vart");
        words.Add(Sense.EveryOther, 2, "varannan|varannat|vartannat|var annan|varanan|varann|varannan vecka på|var andra");
        words.Add(Sense.Next, "nästa|nästkommande|nästnästa");
        words.Add(Sense.Coming, "kommande|närmaste|nu|nu på|första bästa|nu kommande|den kommande");
        words.Add(Sense.This, "denna|den här|denna veckans|den nu kommande|nu den");
        words.Add(Sense.NextOf, "i nästa|under nästa");
        words.Add(Sense.Until, "till|tills|fram till|t o m|t.o.m|tom|till och med|fram till och med|till dess|ända till|fram tills|intill");
        words.Add(Sense.LastTime, "sista gången är|sista gången blir|sista gången den|sista träffen|sista träffen är|sista gång|avslutning|avslutas");
        words.Add(Sense.EndOf, "slutet av|slutet på|utgången av");
        words.Add(Sense.Except, "utom|förutom|undantaget|dock ej|ej|men inte|förutom under|med undantag för|med undantag av|undantag|exklusive|exkl|inte|uppehåll|uppehåll under|utom under|inställt|ställs in|ingen träff");
        words.Add(Sense.From, "från|från och med|fr o m|fr.o.m|from|med start|med början|start|startar|börjar|första gången|första gången är|från o med|start den|med start från|med start på|börjar på");
        words.Add(Sense.Between, "mellan");
        words.Add(Sense.And, "och|o|samt|&");
        words.Add(Sense.Or, "eller|alternativt|alt|el");
        words.Add(Sense.Odd, "udda|ojämn|ojämna|udda vecka|udda veckor|ojämna veckor|ojämn vecka");
        words.Add(Sense.Even, "jämn|jämna|jämna veckor|jämn vecka|jämna vecka");
        words.Add(Sense.Times, "gånger|ggr|tillfällen|träffar|gång");
        words.Add(Sense.RedDayFree, "helgfri|helgfria|helgfritt|arbetsfria");
        words.Add(Sense.Gone, "i helgen som var|helgen som var|helgen som gick|veckan som var|veckan som gick|igår|i går|i förrgår|iförrgår|förrgår|igår kväll|i går kväll|i morse|imorse|i fjol|förra veckan|förra helgen|förra månaden|förra året|i våras|i somras|i höstas|i vintras|nyss|nyligen|häromdagen|häromveckan|förr|tidigare idag"
            + "|i julas|i påskas|härom kvällen|förra gången|förra sommaren|förra hösten|igårkväll|i förra veckan|häromkvällen|senast i|i midsomras|förra terminen|tidigare i veckan|dagen därpå|igår morse|förra julen|i natt som var|förr i tiden|en gång i tiden");
        words.Add(Sense.PastPrefix, "förra|föregående|i förra|senaste|sista gången|tack för|tack så mycket för|tusen tack för");
        words.Add(Sense.Gone, 1, "föddes|född den|födda den|född på|dog den|avled|brukade|senast sedd|senast sedda|sågs senast|sist sedd|sedd senast|försvann|borttappad|tappades|tappade|förlorade");
        words.Add(Sense.Ago, "sedan|sen|sedan dess|tillbaka");
        words.Add(Sense.PastVerb, "sågs|sprang|gick|åkte|åt!|vaknade|sov|såg!|träffades|blev|fick|tog|missade|började|slutade|möttes|satt|låg!|stod|hann|drack|gjorde|hittade|ringde|cyklade|promenerade|jobbade|somnade|fikade|gav|bodde|fanns|föll|skrev|sa|fyllde|körde|hörde|köpte|höll|byggde|glömde|sålde|läste|hjälpte|växte|reste|flög|"
            + "köpte|läste|lagade|spelade|simmade|lämnade|hämtade|ledde|vann|förlorade|kände|väntade|har varit|hade vi|hade jag|det var|vi var|jag var|han var|hon var|där var|de var|var det|dom var|var vi|var jag|skulle ha|bestod|stängde|öppnade|steg upp|åkt|sovit|vaknat|tränade|hände|"
            + "sjöng|dansade|pratade|åts|körde|stannade|lyckades|orkade|bakade|ställdes|kostade|badade|målade|städade|snackade|plockade|var där|gått upp|har gått|har sprungit|har väntat|har sovit|har jobbat|har varit|brann|dog|födde|small|skrek|grät!|bröt|stal|blåste|väckte|drog|slog|tände|mötte|klippte|trodde|visste|regnade|pep|frös|ljöd|skällde|tjöt|lät!|kröp|sken|sprack|sjönk|bjöd|flydde|försvann|gled|klev|log|lydde|nådde|rev|sköt|slapp|slet|smög|spred|stack|strök|teg|vek|hördes|syntes|kändes|fattades|saknades|trivdes|levde|var uppe|var hemma|var min|var vår|var i|var hans|vi hade|jag hade|de hade|vi åt|vi låg|sa man|kom hem|gick jag|det var inte|hade kvar");
        words.Add(Sense.Polite, "undrade|önskade|funderade|hoppades|ville|tänkte|hade tänkt");
        words.Add(Sense.Indefinite, "någon|nån|ingen|en vanlig|en helt vanlig|typisk|vilken|vilken som helst");
        words.Add(Sense.Not, "icke|aldrig|inte på|inte den|ej på|kan inte|inte just");
        words.Add(Sense.Gather, "samlas|samling|vi samlas|uppsamling|samlas vid|samling från|insläpp|insläpp från|samlas redan|dörrarna öppnar|samlas kl");
        words.Add(Sense.Meet, "ses|träffas|möts|mötas|mötes|sammanstrålar|syns|hörs|köra|ska vi köra|kör vi|kan vi ta|ska vi ta|tar vi|vi tar|vi säger|ska vi säga|säg|start|startar|börjar|starttid|tid|ses vi|vi ses|vi kör|kör|möte|träff|samkväm|ska vi ses|avgång|avfärd|tiden|bokat|bokad|fika|lunchar|promenad|öppet|kom");
        words.Add(Sense.Label, "priset är|buss|bussen|linje|linjen|rum|rummet|sal|salen|spår|spåret|hus|nr|nummer|våning|plan|plats|sida|sidan|kapitel|kap|lägenhet|lgh|port|uppgång|trapp|trappa|gate|tåg|tåget|kod|koden|pin|portkod|portkoden|nivå|grupp|klass|årskurs|åk|etapp|bana|hål|avsnitt|säsong|del|steg|"
            + "version|fyller|fyllde|fyllt|fylla|blir|storlek|stl|bord|skåp|box|paragraf|artikel|tel|telefon|mobil|ring|spårvagn|vagn|avdelning|stuga|hiss|punkt|fråga|kostar|kostade|betalade|betalar|pris|priset|för bara|född|födda|år!|psalm|väg|rv|väg nr|kanal|vagnen|femman|dörr|dörren|x|gånger|höjd|vikt|väger|vägde|temp|temperaturen|betyg|lag|match|matchen|slutade|vann|förlorade|ledde|resultat|ställningen|kvar|minus|plus|antal|storleken|postnummer|poäng");
        words.Add(Sense.CountUnit, "gånger i veckan|ggr i veckan|gånger per vecka|gånger om dagen|ggr om dagen|gånger per dag|gånger i månaden|gånger om året|dagar i veckan|kr|kronor|spänn|sek|euro|öre|tusen|miljoner|procent|km|kilometer|mil|meter|m|cm|mm|kg|kilo|gram|g|hg|dl|cl|ml|l|liter|msk|tsk|krm|grader|graders|minusgrader|plusgrader|c|personer|person|pers|st|stycken|stycket|platser|deltagare|människor|vuxna|barn|ungar|"
            + "åringar|åring|år gammal|år gamla|års|åriga|årig|vänner|grannar|kompisar|medlemmar|anmälda|poäng|mål|set|sekunder|sek.|varv|bitar|koppar|glas|flaskor|ägg|portioner|kvm|kvadrat|rum|rummare|sidor|böcker|bilar|hundar|katter|killar|tjejer|män|kvinnor|pensionärer|familjer|gäster|"
            + "bullar|kakor|burkar|paket|påsar|steg|mm.|watt|volt|kwh|mb|gb|knop|hk|kcal|kalorier|lag|bord|stolar|par skor|våningar|trappor|lägenheter|saker|grejer|bullar|dagars|platser kvar|biljetter|låtar|frågor|procents|m/s|sekundmeter|syskon|barnbarn|kusiner|kompisar|nya|styck|åt gången|av|ggr|gånger");
        words.Add(Sense.Mood, "mår|mår ni|mår du|väder|vädret|varmt|kallt|regnar|snöar|regn|snö|sol|soligt|trött|trötta|ont|sjuk|ledig|ledsen|glad|känner|härligt|skönt|blåser|blåst|halt|fint väder|mörkt|ensam|pigg|känns|hemskt|jobbigt|jobbig|mysigt|underbart|dåligt|stressad|orolig|mådde|grått|solen|tråkigt|snöat|regnat|sovit|fin dag|vilken dag|härlig dag|vacker|vackert|dagens|skönt väder|ute är det|det är så|underbar|namnsdag|födelsedag|grattis");
        words.Add(Sense.Running, "maraton|halvmaran|maran|milen|joggade|tempo|snittfart|pace|rekord|pers.|personbästa|sluttid|sluttiden|loppet|klarade|varvet");
        words.Add(Sense.Filler, "då|så|istället|i stället|ungefär då|gärna|med|hos|utanför|för|kan|ska|vill|vi|jag|ni|du|max|högst|som|passar|går|blir det|till exempel|typiskt|också|går bra|funkar|är|nere|uppe|framför|bakom|bredvid|nån|någon|hemma|alla välkomna|hej|ok|okej|va|kanske|senast då|tror|men|hos mig|hos oss|inne|ute|här|där|åker|drar|möter|mot|det|ses|träffas|promenad");
    }
}
