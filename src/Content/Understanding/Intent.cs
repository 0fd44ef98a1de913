namespace CommunityBot.Content.Understanding;

/// <summary>What somebody wants of the bot. None: nothing; the bot is silent, or hints in private.</summary>
public enum Intent
{
    None,

    /// <summary>The safety net heard distress: its fixed texts come before everything else.</summary>
    Safety,
    SuggestMeetup,
    Rsvp,
    ListMeetups,
    MyMeetups,
    FindHelp,
    Move,
    Cancel,

    /// <summary>A card shall say how many come, and not who.</summary>
    HideNames,

    /// <summary>It shall say who again.</summary>
    ShowNames,
    Reminders,
    Pause,
    Language,
    Help,

    /// <summary>To see what is kept about them.</summary>
    MyData,

    /// <summary>To be forgotten.</summary>
    ForgetMe,

    /// <summary>A command of the bot's that is none of the above.</summary>
    Command,
}
