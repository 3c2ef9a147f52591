package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.web.WebPage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Recovery codes as root has noted them, each taken once. */
public final class RecoveryCodeList {

    private final List<String> all;
    private final Deque<String> unused;

    private RecoveryCodeList(List<String> all) {
        this.all = all;
        this.unused = new ArrayDeque<>(all);
    }

    /** The codes that a page shows. */
    public static RecoveryCodeList of(WebPage page) {
        return new RecoveryCodeList(page.expectPage("root-guard-recovery-codes")
                .html()
                .select("#root-guard-recovery-codes > li")
                .eachText());
    }

    /** All of them, used or not. */
    public List<String> all() {
        return all;
    }

    /** One that was not taken yet. */
    public String next() {
        return unused.removeFirst();
    }
}
