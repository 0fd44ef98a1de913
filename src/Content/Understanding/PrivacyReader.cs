using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>"Vad vet du om mig?", "radera mina uppgifter": a person's right to their own data, in the words people use. Only what says nothing else: "glöm mig inte på lördag" is something else.</summary>
internal static class PrivacyReader
{
    private const string Please = "((hej|hejsan|hallo|du|snalla|kan du|kan ni|skulle du kunna|jag vill( att (du|ni))?|jag vill garna|vill|jag skulle vilja|nu|bara|hi|hello|hey|please|pls|can you|could you|will you|would you|i want( you)? to|i d like( you)? to|id like( you)? to|i would like( you)? to|just|now|ok|okej) (\\| )?)*";
    private const string Ends = "( (tack|snalla|nu|genast|helt|for alltid|please|thanks|thank you|now|completely|forever|egentligen|har|\\|))*";
    private const string All = "((alla|all|allt|hela|samtliga|all of|every|any|the|personliga|sparade|personal|stored|saved) )*";
    private const string MyData = "((mina|min|mitt|my) " + All + "(\\w*uppgifter\\w*|data|\\w*info|\\w*information|konto|profil|svar|namn|personal data|details|account|profile|records?)|(uppgifter|uppgifterna|data|information|info|details|records|everything|anything|allt|det)( (du|ni|boten|som|you|that|the bot))*( (har|sparar|sparat|vet|lagrar|have|keep|know|store|stored|kept|got))*( (sparat|lagrat|saved|stored|kept))? (om|pa|about|on|of) (mig|me))";

    private static readonly Regex Show = Cues.Whole(Please + "("
        + "(vad|vilka|vilken|vilket|hur mycket|vad for)( (slags|sorts|for|\\w*uppgifter\\w*|data|information|info|personuppgifter|saker|alla))*( (det|ar det))? (vet|har|sparar|lagrar|kanner|finns|samlar|star|minns)( (du|ni|boten|egentligen|nu|det|som|till|in|sparat|lagrat|samlat|registrerat|sparad|kvar|for|uppgifter|information|data|info))* (om|pa|kring) (mig|oss)"
        + "|(skicka|visa|ge|fa|se|hamta|exportera|ladda ner|lamna ut|beratta)( (mig|ut|se|fa|ta del av))* " + All + MyData + "( till mig)?"
        + "|(mina|min) (sparade )?(uppgifter|data|personuppgifter)|registerutdrag|(begara|begar|begaran om)( (ett|mitt))? registerutdrag"
        + "|(what|which|how much)( (kind of|sort of|data|information|info|personal|details|things|all))*( (do|does|have|has|is|are|did))*( (you|the bot|it|u))*( (all|actually|even|really|already))*( (know|have|keep|store|hold|save|stored|kept|saved|got|collect|remember|there))*( (data|information|info))* (about|on) (me|us)"
        + "|(send|show|give|get|see|export|download|tell)( (me|out))* " + All + MyData + "( to me)?"
        + "|my (personal )?data|(subject|data) access request"
        + ")" + Ends);

    private static readonly Regex Forget = Cues.Whole(Please + "("
        + "(glom|glomma)( bort)? (mig|allt om mig)|(bli|vara) (bortglomd|glomd|raderad|borttagen) (av (dig|er|boten)|ur (registret|systemet|boten)|fran (registret|systemet|boten))"
        + "|(radera|radra|ta bort|tar bort|slang|rensa|utplana|stryk|avsluta|makulera)( (bort))? " + All + "(" + MyData + "|mig (ur|fran) (registret|systemet|boten|databasen|listan over folk|botten)|allt om mig|mig helt)"
        + "|(forget|erase|delete|remove|wipe|scrub)( (about))? " + All + "(me( from (the|your|this) (system|bot|database|records))?|everything about me|" + MyData + ")"
        + "|(be|get) (forgotten|erased|deleted) (by (you|the bot)|from (the|your|this) (system|bot|database))|right to be forgotten|ratten att bli (glomd|bortglomd)"
        + ")" + Ends);

    /// <returns>Null: neither.</returns>
    public static Understood? Read(PlainLine plain) =>
        plain.Has(Forget) ? new Understood(Intent.ForgetMe) : plain.Has(Show) ? new Understood(Intent.MyData) : null;
}
