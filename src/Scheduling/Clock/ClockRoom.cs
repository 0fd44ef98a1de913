using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommunityBot.Scheduling.Clock;

public static class ClockRoom
{
    /// <summary>
    /// The one <see cref="TimeProvider"/>: the real time, and in Development a <see cref="DevelopmentClock"/> that begins at <c>Clock:Start</c>,
    /// with the <see cref="TimeJump"/> that moves it. A wrong setting stops the start with one line.
    /// </summary>
    public static IServiceCollection AddClock(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        services.AddOptions<ClockOptions>().Bind(configuration.GetSection(ClockOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClockOptions>>(new Judge(development));
        if (!development)
        {
            return services.AddSingleton(TimeProvider.System);
        }

        services.AddSingleton(provider => new DevelopmentClock(provider.GetRequiredService<IOptions<ClockOptions>>().Value.Moment(), TimeProvider.System));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DevelopmentClock>());
        return services.AddSingleton(provider =>
            new TimeJump(provider.GetRequiredService<DevelopmentClock>(), provider.GetServices<IDueWork>(), TimeProvider.System));
    }

    private sealed class Judge(bool development) : IValidateOptions<ClockOptions>
    {
        public ValidateOptionsResult Validate(string? name, ClockOptions options) =>
            options.Fault(development) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
