using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace CommunityBot.Content.Finding;

/// <summary>A <see cref="SearchModel"/> as bytes. Each kind of number stands together with its like, which is what compresses.</summary>
internal static class SearchModelFile
{
    /// <summary>How the bytes are packed may change with the framework; what they are unpacked to may not.</summary>
    public static byte[] Unpack(Stream file)
    {
        using var unpacked = new MemoryStream();
        using (var packed = new BrotliStream(file, CompressionMode.Decompress))
        {
            packed.CopyTo(unpacked);
        }

        return unpacked.ToArray();
    }

    public static byte[] Pack(byte[] model)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(model);
        }

        return packed.ToArray();
    }

    public static byte[] Write(SearchModel model)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        Put(writer, model.Syllabus);
        writer.Write(string.Join('\n', model.Features.Names));
        Put(writer, Numbers(model.Features.Uses));
        Put(writer, [.. model.Phrases.Select(phrase => (byte)phrase.Topics.Length)]);
        Put(writer, [.. model.Phrases.SelectMany(phrase => phrase.Topics)]);
        Put(writer, MemoryMarshal.AsBytes<float>(model.Phrases.Select(phrase => phrase.Weight).ToArray()));
        Put(writer, Numbers(model.Phrases.Select(phrase => phrase.Words.Length)));
        Put(writer, Numbers(model.Phrases.SelectMany(phrase => phrase.Words)));
        foreach (var part in (TopicModel[])[model.Topics, model.Ours])
        {
            Put(writer, MemoryMarshal.AsBytes<float>(part.Bias));
            var weights = part.Weights.Select(weight => (weight << 1) ^ (weight >> 31)).ToArray();   // the sign last, so that small weights of either sign begin with noughts
            Put(writer, [.. weights.Select(weight => (byte)weight)]);
            Put(writer, [.. weights.Select(weight => (byte)(weight >> 8))]);
        }

        return bytes.ToArray();
    }

    public static SearchModel Read(byte[] model)
    {
        using var reader = new BinaryReader(new MemoryStream(model));
        var syllabus = Bytes(reader);
        var names = reader.ReadString().Split('\n');
        var uses = Numbers(reader);
        var topicCounts = Bytes(reader);
        var topics = Bytes(reader);
        var weights = MemoryMarshal.Cast<byte, float>(Bytes(reader)).ToArray();
        var wordCounts = Numbers(reader);
        var words = Numbers(reader);
        var phrases = new Phrase[weights.Length];
        for (var (at, topic, word) = (0, 0, 0); at < phrases.Length; topic += topicCounts[at], word += wordCounts[at], at++)
        {
            phrases[at] = new Phrase(topics[topic..(topic + topicCounts[at])], weights[at], words[word..(word + wordCounts[at])]);
        }

        return new SearchModel(syllabus, new KnownFeatures(names, uses, phrases.Length), Model(reader), Model(reader), phrases);
    }

    private static TopicModel Model(BinaryReader reader)
    {
        var bias = MemoryMarshal.Cast<byte, float>(Bytes(reader)).ToArray();
        var (low, high) = (Bytes(reader), Bytes(reader));
        var weights = new short[low.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            var weight = low[at] | (high[at] << 8);
            weights[at] = (short)((weight >> 1) ^ -(weight & 1));
        }

        return new TopicModel(bias, weights);
    }

    private static void Put(BinaryWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] Bytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());

    // Small numbers are the many: seven bits a byte.
    private static byte[] Numbers(IEnumerable<int> numbers)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var number in numbers)
        {
            writer.Write7BitEncodedInt(number);
        }

        return bytes.ToArray();
    }

    private static int[] Numbers(BinaryReader reader)
    {
        using var bytes = new BinaryReader(new MemoryStream(Bytes(reader)));
        var numbers = new List<int>();
        while (bytes.BaseStream.Position < bytes.BaseStream.Length)
        {
            numbers.Add(bytes.Read7BitEncodedInt());
        }

        return [.. numbers];
    }
}
