namespace CommunityBot.FakeTelegram.Faults;

/// <summary>The faults still to come, in the order in which they were asked for; a call meets at most one.</summary>
internal sealed class FaultPlan
{
    private sealed class Planned(Fault fault)
    {
        public Fault Fault { get; } = fault;
        public int Skip { get; set; } = fault.Skip;
        public int Left { get; set; } = fault.Count;
    }

    private readonly List<Planned> _planned = [];
    private readonly Random _chance = new(20261121);

    public int Left => _planned.Sum(each => each.Left);

    public void Add(Fault fault) => _planned.Add(new Planned(fault));

    public void Clear() => _planned.Clear();

    public Fault? Take(string method, long? chat)
    {
        foreach (var each in _planned)
        {
            if (!Fits(each.Fault, method, chat) || (each.Fault.Chance < 1 && _chance.NextDouble() >= each.Fault.Chance))
            {
                continue;
            }

            if (each.Skip > 0)
            {
                each.Skip--;
                continue;
            }

            if (--each.Left <= 0)
            {
                _planned.Remove(each);
            }

            return each.Fault;
        }

        return null;
    }

    private static bool Fits(Fault fault, string method, long? chat) =>
        (fault.Method == "*" ? method != "getUpdates" : fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (fault.ChatId is null || fault.ChatId == chat);
}
