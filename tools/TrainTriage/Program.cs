using System.Text.Json;
using CommunityBot.Content.Safety;
var judge = new Judge(new RuleBook([.. Directory.GetFiles("src/Content/Safety/Rules").Order(StringComparer.Ordinal).Select(f => { using var t = File.OpenText(f); return RuleFile.Read(t); })]), Classifier.Silent);
foreach (var line in File.ReadLines(args[0]))
{
    string text, label, note;
    if (line.StartsWith('{')) { var j = JsonDocument.Parse(line).RootElement; text = j.GetProperty("text").GetString()!; label = j.GetProperty("label").GetString()!; note = j.GetProperty("note").GetString()!; }
    else { var p = line.Split('\t'); label = p[0]; text = p[^1]; note = p.Length > 3 ? p[3] : ""; }
    var r = judge.Read(text);
    Console.WriteLine($"{label}\t{r.Level.ToString().ToLowerInvariant()}\t{r.Kind}\t{note}\t{text.Replace((char)10, (char)32)}\t{string.Join(' ', judge.Explain(text).Select(f => f.Family + ":" + f.Level).Distinct())}");
}
