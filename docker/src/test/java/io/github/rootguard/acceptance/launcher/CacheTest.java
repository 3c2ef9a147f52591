package io.github.rootguard.acceptance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    private Path root;

    @Test
    void whenDirectoryIsMissingThenItIsMadeOnce() {
        Cache cache = new Cache(root.resolve("cache"));

        Path first = cache.directory(
                "thing", draft -> Files.writeString(draft.resolve("file"), "1").getParent());
        Path second = cache.directory("thing", draft -> {
            throw new IllegalStateException("made twice");
        });

        assertThat(second).isEqualTo(first);
        assertThat(first.resolve("file")).hasContent("1");
    }

    @Test
    void whenMakingFailsThenNothingIsLeft() {
        Cache cache = new Cache(root);

        assertThatIllegalStateException()
                .isThrownBy(() -> cache.directory("thing", draft -> {
                    Files.writeString(draft.resolve("file"), "half");
                    throw new IllegalStateException("interrupted");
                }));

        assertThat(root).isDirectoryNotContaining(path -> path.toFile().isDirectory());
        assertThat(cache.contains("thing")).isFalse();
    }

    @Test
    void whenCacheIsCleanedThenOnlyTheLongestUnusedGo() throws IOException {
        Cache cache = new Cache(root);
        used("built-old", Duration.ofHours(3));
        used("built-older", Duration.ofHours(4));
        used("built-now", Duration.ZERO);
        used("keycloak-1", Duration.ofDays(9));

        cache.keepNewest("built-", 2);

        assertThat(root).isDirectoryNotContaining(path -> path.endsWith("built-older"));
        assertThat(cache.contains("built-old")).isTrue();
        assertThat(cache.contains("keycloak-1")).isTrue();

        cache.keepNewest("built-", 0);

        assertThat(cache.contains("built-now")).isTrue();
        assertThat(cache.contains("built-old")).isFalse();
    }

    private void used(String name, Duration ago) throws IOException {
        Path directory = Files.createDirectory(root.resolve(name));
        Files.setLastModifiedTime(
                directory, FileTime.from(Clock.systemUTC().instant().minus(ago)));
    }
}
