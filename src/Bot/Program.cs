using System.Text;
using CommunityBot.Bot.Verbs;

if (VerbTable.TryFind(args, out var verb))
{
    using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
    using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    return verb(input, output);
}

var builder = WebApplication.CreateSlimBuilder(args);
var app = builder.Build();
app.Run();
return 0;
