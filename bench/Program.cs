using CommunityBot.Bench;

// dotnet run -c Release --project bench -- presses|turns|answers|reminders|spreading|growth [repeats]
var what = args.Length > 0 ? args[0] : "";
var repeats = args.Length > 1 && int.TryParse(args[1], out var count) ? count : 3;
for (var repeat = 1; repeat <= repeats; repeat++)
{
    switch (what)
    {
        case "presses":
            await Presses.RunAsync(repeat);
            break;
        case "turns":
            await Turns.RunAsync(repeat);
            break;
        case "answers":
            await Answers.RunAsync(repeat);
            break;
        case "reminders":
            await Reminders.RunAsync(repeat, pending: 0);
            break;
        case "spreading":
            await Spreading.RunAsync(repeat);
            break;
        case "growth":
            await Reminders.RunAsync(repeat, pending: 1_000);
            await Reminders.RunAsync(repeat, pending: 100_000);
            await Reminders.RunAsync(repeat, pending: 1_000_000);
            break;
        default:
            Console.WriteLine("presses | turns | answers | reminders | spreading | growth [repeats]");
            return 1;
    }
}

return 0;
