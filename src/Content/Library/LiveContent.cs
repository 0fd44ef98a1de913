using CommunityBot.Content.Finding;

namespace CommunityBot.Content.Library;

/// <summary>The library and what searches it, exchanged together.</summary>
public sealed class ContentInUse(ContentLibrary library)
{
    private static readonly Lazy<ContentInUse> Embedded = new(() => new ContentInUse(ContentLibrary.Load()));
    private readonly Lazy<ContentFinder> _finder = new(() => new ContentFinder(library));
    private readonly Lazy<DoorPicker> _doors = new(() => new DoorPicker(library));

    private readonly Lazy<OpeningWords> _openings = new(() => new OpeningWords(library.Openings));

    /// <summary>What ships inside the program: read once a process.</summary>
    /// <exception cref="InvalidDataException">It has faults.</exception>
    public static ContentInUse Shipped => Embedded.Value;

    public ContentLibrary Library => library;

    /// <summary>Makes now what else is made when it is first asked for.</summary>
    public void WarmUp() => _ = (Finder, Doors, Openings);

    /// <summary>Made when it is first asked for; any number of threads may ask.</summary>
    public ContentFinder Finder => _finder.Value;

    public DoorPicker Doors => _doors.Value;

    public OpeningWords Openings => _openings.Value;
}

/// <summary>
/// The content in use. What ships is read once a process; a folder (in Development) is looked at whenever the content is asked for, and when a file in it
/// has changed it is read again, and learnt from if that is needed: beside the turn that noticed, because it may take seconds. Until then, and while the folder
/// has faults, what was good is used.
/// </summary>
public sealed class LiveContent
{
    private readonly Lock _noticing = new();
    private readonly string? _folder;
    private readonly Action<string>? _refused;
    private string _stamp = "";
    private volatile ContentInUse _now;

    private LiveContent(string? folder, Action<string>? refused) => (_folder, _refused, _now) = (folder, refused, ContentInUse.Shipped);

    /// <summary>The content that ships inside the program.</summary>
    /// <exception cref="InvalidDataException">It has faults.</exception>
    public static LiveContent Shipped() => new(null, null);

    /// <param name="folder">Laid out as src/Content/Data.</param>
    /// <param name="refused">Hears what is wrong when a changed folder can't be used.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static LiveContent Of(string folder, Action<string>? refused = null)
    {
        var live = new LiveContent(folder, refused);
        live.Notice(folder);
        return live;
    }

    public ContentInUse Now
    {
        get
        {
            if (_folder is not null)
            {
                Notice(_folder);
            }

            return _now;
        }
    }

    /// <summary>Completes when what was last noticed is in use, or refused.</summary>
    internal Task Settled { get; private set; } = Task.CompletedTask;

    private void Notice(string folder)
    {
        lock (_noticing)
        {
            if (Stamp(folder) is var stamp && stamp != _stamp)
            {
                _stamp = stamp;
                Settled = Settled.ContinueWith(_ => Read(folder), TaskScheduler.Default);
            }
        }
    }

    private void Read(string folder)
    {
        try
        {
            _now = Read(ContentFile.In(folder));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            _refused?.Invoke(fault.Message);
        }
    }

    // As long as a folder says what the program ships, nothing is read and learnt a second time.
    private static ContentInUse Read(IReadOnlyList<ContentFile> files)
    {
        if (files.SequenceEqual(ContentFile.Embedded().OrderBy(file => file.Path, StringComparer.Ordinal)))
        {
            return ContentInUse.Shipped;
        }

        var changed = new ContentInUse(ContentLibrary.From(files));
        changed.WarmUp();
        return changed;
    }

    private static string Stamp(string folder) => string.Join('|', new DirectoryInfo(folder).EnumerateFiles("*.yaml", SearchOption.AllDirectories)
        .OrderBy(file => file.FullName, StringComparer.Ordinal).Select(file => $"{file.Name}:{file.LastWriteTimeUtc.Ticks}:{file.Length}"));
}
