using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>Puts the pieces of a text together into one reading: a series, an elapsed time, a day with or without a clock, or a clock alone.</summary>
internal static class Assembly
{
    /// <summary>The first clock is the one meant; a second may end a span of days.</summary>
    private const int MostClocks = 8;

    public static Understood Build(List<Piece> pieces, Terms terms, string text, Scene scene)
    {
        var clocks = pieces.OfType<ClockPiece>().Where(static clock => !clock.Gathering).Take(MostClocks).ToList();
        var gather = pieces.OfType<ClockPiece>().FirstOrDefault(static clock => clock.Gathering);
        if (clocks.Count == 0 && gather is not null)
        {
            // "samling kl 17.50" and no other time: that is the time.
            clocks.Add(gather);
            gather = null;
        }

        if (clocks.Count > 1 && clocks[0].Named && clocks.Find(static clock => !clock.Named) is { } figure)
        {
            clocks = [figure];
        }

        var days = DayMerge.Merge(pieces, terms);
        var moment = new Moment(clocks, PartOf(pieces, clocks), pieces.OfType<LengthPiece>().FirstOrDefault());
        var series = SeriesMerge.Merge(pieces, days, moment, scene);
        var reading = series is not null ? SeriesReading.Read(series, pieces, days, moment, scene)
            : pieces.OfType<ElapsedPiece>().FirstOrDefault() is { } elapsed ? Elapsed(elapsed, moment, scene)
            : days is not null ? DayReading.Read(days, moment, scene)
            : DayReading.ClockOnly(moment, scene);
        if (reading.Kind == TimeKind.None)
        {
            return Understood.Nothing;
        }

        var used = Used(pieces, series is not null, moment);
        var (from, to) = (terms[used.Min(static piece => piece.From)].Start, terms[used.Max(static piece => piece.To) - 1].End);
        LocalTime? gatherAt = gather is null ? null : At(gather, reading);
        return new Understood(reading with { Matched = text[from..to], MatchedStart = from, MatchedLength = to - from }, gather is null ? used : [.. used, gather], terms, gatherAt);
    }

    private static int PartOf(List<Piece> pieces, List<ClockPiece> clocks)
    {
        foreach (var piece in pieces)
        {
            var part = piece switch
            {
                PartPiece said => said.Part,
                DatePiece day => day.Part,
                SeriesPiece often => often.Series.Part,
                _ => DayPart.None,
            };

            // "på fredag efter lunch kl 13" has no part of the day; "i eftermiddag kl 18" contradicts itself: the clock stands.
            if (part != DayPart.None && (clocks.Count == 0 || clocks[0].Start.Said != Said.Exactly))
            {
                return part;
            }
        }

        return DayPart.None;
    }

    private static List<Piece> Used(List<Piece> pieces, bool isSeries, Moment moment)
    {
        var spans = pieces.Exists(static piece => piece is BoundPiece { Bound: Sense.Until });
        return [.. pieces.Where(piece => piece switch
        {
            ClockPiece => moment.Clocks.IndexOf((ClockPiece)piece) is var place && (place == 0 || (place == 1 && spans)),
            CountPiece => isSeries,
            BoundPiece bound => isSeries || bound.Bound != Sense.Except,
            OtherPiece => false,
            LengthPiece length => isSeries || (length.Unit == TimeUnit.Minute && moment.Clocks.Count > 0),
            _ => true,
        })];
    }

    // People gather at the time of day nearest before the start.
    private static LocalTime At(ClockPiece gather, TimeReading reading)
    {
        var start = (reading.Start!.Value.Hour * 60) + reading.Start.Value.Minute;
        var said = gather.Start.Minutes % 1440;
        var both = gather.Start.Said == Said.Exactly || said >= 720 ? [said] : new[] { said, said + 720 };
        var minutes = reading.HasTime ? both.MinBy(at => (start - at + 1440) % 1440) : both[0];
        return LocalTime.Midnight.PlusMinutes(minutes);
    }

    // Elapsed time is counted on the time line, so a clock change in between is counted too. A started minute is over: never early.
    private static TimeReading Elapsed(ElapsedPiece elapsed, Moment moment, Scene scene)
    {
        var start = scene.Now.InZoneLeniently(scene.Zone).Plus(Duration.FromMinutes(elapsed.Minutes)).LocalDateTime.RoundedUp();
        return DayReading.Answer([new TimeAlternative(start, moment.Length is { } minutes ? start.PlusMinutes(minutes) : null)], hasTime: true);
    }
}

/// <summary>The time of day that was said, if any: clocks in the order of the text, the part of the day, how long it lasts.</summary>
internal sealed record Moment(List<ClockPiece> Clocks, int Part, LengthPiece? Lasts)
{
    public ClockPiece? Clock => Clocks.Count > 0 ? Clocks[0] : null;

    /// <summary>Minutes that it lasts, when that was said in minutes or hours beside a clock.</summary>
    public int? Length => Lasts is { Unit: TimeUnit.Minute } lasts ? lasts.Amount : null;

    public int[] Readings => Clock is null ? [] : Clock.Start.Readings(Part);

    /// <summary>The last minute of the day that it can mean; what decides whether today is still ahead.</summary>
    /// <remarks>"Lördag vid elva" said on a Saturday at noon is not tonight at eleven: an hour at which people meet decides, where there is one.</remarks>
    public int? Latest => Clock is not null ? Readings.Where(static minutes => minutes is >= 7 * 60 and < 21 * 60).DefaultIfEmpty(Readings.Max()).Max() : Part != DayPart.None ? DayPart.Ends(Part) * 60 : null;
}
