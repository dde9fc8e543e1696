using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Features.Network.Meetings.Calendars;
using SigKunskap.Web.Features.Network.Meetings.Notices;
using SigKunskap.Web.Features.Network.Meetings.Visits;

namespace SigKunskap.Web.Features.Network.Meetings;

public static class MeetingsFeature
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<CallMeeting>()
        .AddSingleton<ChangeMeeting>()
        .AddSingleton<ChangeSignUp>()
        .AddSingleton<ListMeetings>()
        .AddSingleton<ShowMeeting>()
        .AddSingleton<ListParticipants>()
        .AddSingleton<WriteEntry>()
        .AddSingleton<KeepMeetingText>()
        .AddSingleton<DiscussEntry>()
        .AddSingleton<OfferVisit>()
        .AddSingleton<MatchVisit>()
        .AddSingleton<ShowVisits>()
        .AddSingleton<OwnCalendar>()
        .AddNotice<NewMeeting>()
        .AddNotice<ChangedMeeting>()
        .AddNotice<MovedUp>()
        .AddChangeConsumer<LinkedDiscussions>();
}
