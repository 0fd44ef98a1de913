using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>One person's answer to one meetup, whichever way it came.</summary>
/// <param name="MeetupId">The meetup.</param>
/// <param name="Person">Who answers; their row is in the store.</param>
/// <param name="Name">The name that is kept with the answer.</param>
/// <param name="Answer">Yes, maybe or no. A yes for which there is no seat becomes a place in line.</param>
/// <param name="Guests">Whom they bring without a name, 0 to <see cref="Rsvp.MostGuests"/>.</param>
/// <param name="OneMore">They bring one more than before; <paramref name="Guests"/> doesn't count then.</param>
/// <param name="ByLink">They take part by the meetup's link.</param>
/// <param name="AsBefore">A yes that says again what was said: whoever took part by link still does, if there is one.</param>
internal sealed record SignUpAsk(long MeetupId, Person Person, string Name, Answer Answer, int Guests = 0, bool OneMore = false, bool ByLink = false, bool AsBefore = false);

/// <summary>What became of it.</summary>
/// <param name="Meetup">The meetup as it is now.</param>
/// <param name="Before">The person's answer until now; null: none.</param>
/// <param name="Given">Their answer now; <see cref="Answer.Waiting"/> when they stand in line.</param>
/// <param name="Place">Their place in line, from 1; 0: not in line.</param>
/// <param name="PassedOn">A seat that they gave back has been offered to somebody who waited.</param>
/// <param name="CameAbout">With this answer the meetup got as many as it needs.</param>
internal sealed record SignedUp(Meetup Meetup, Rsvp? Before, Rsvp Given, int Place, bool PassedOn, bool CameAbout);
