package io.github.rootguard.keycloak.settings;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import io.github.rootguard.policy.password.Blocklist;
import io.github.rootguard.policy.password.BlocklistUnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The operator's list of refused passwords, as large as published collections are: a Bloom filter of 3.6 bytes a line,
 * filled once at start. It misses no entry, and takes one text in a million for an entry by mistake. That is so few because
 * one password is looked up in dozens of forms.
 */
final class BlocklistFile implements Blocklist {
    private static final Logger LOG = Logger.getLogger(BlocklistFile.class);

    /** Lines that a file has at most, which is 360 MB of memory. */
    static final int MAX_LINES = 100_000_000;

    private static final double FALSE_POSITIVES = 0.000_001;

    /** What collections of leaked passwords are often published as; nobody types such a text. */
    private static final Pattern HASH =
            Pattern.compile("(?:\\p{XDigit}{32}|\\p{XDigit}{40}|\\p{XDigit}{64})(?::[0-9]+)?");

    private final BloomFilter<CharSequence> entries;

    private BlocklistFile(BloomFilter<CharSequence> entries) {
        this.entries = entries;
    }

    /**
     * Reads a list: UTF-8, one entry per line, in any order. Blank lines are ignored.
     *
     * @throws BlocklistUnreadableException when the file cannot be read, is not UTF-8, has no entry, has more than
     *     {@value #MAX_LINES} lines or one that no password can be, or has hashes instead of passwords; a list that
     *     refuses nothing would go unnoticed
     */
    static Blocklist read(Path file) {
        return read(file, MAX_LINES);
    }

    static Blocklist read(Path file, int maxLines) {
        Counted counted = new Counted(maxLines);
        BlocklistLines.each(file, counted::line);
        counted.check();
        BloomFilter<CharSequence> entries =
                BloomFilter.create(Funnels.stringFunnel(StandardCharsets.UTF_8), counted.entries, FALSE_POSITIVES);
        BlocklistLines.each(file, line -> entries.put(Blocklist.folded(line)));
        LOG.infof("%d passwords that root may not use were read from %s", counted.entries, file);
        return new BlocklistFile(entries);
    }

    @Override
    public boolean contains(String text) {
        return entries.mightContain(Blocklist.folded(text));
    }

    private static final class Counted {
        private final int most;
        private int entries;
        private boolean onlyHashes = true;

        private Counted(int most) {
            this.most = most;
        }

        private void line(String line) {
            entries++;
            onlyHashes = onlyHashes && HASH.matcher(line).matches();
            if (entries > most) {
                throw new BlocklistUnreadableException("has more than " + most + " entries");
            }
        }

        private void check() {
            if (entries == 0) {
                throw new BlocklistUnreadableException("has no entry");
            }
            if (onlyHashes) {
                throw new BlocklistUnreadableException("has hashes where passwords are needed");
            }
        }
    }
}
