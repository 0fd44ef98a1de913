using CommunityBot.Bot.Conversation;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>A number of seats as people write it: "12", "tolv", "max 12 personer".</summary>
internal static class SeatNumber
{
    public static int? Read(string words, Turn turn) => MeetupLineReader.Read("max " + words, turn.Language, turn.Local(turn.Chat), turn.Zone).Capacity;
}
