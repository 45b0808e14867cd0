package io.saldo.examples.cabinet;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of the machine, driven by Playwright; nothing is downloaded while tests run. */
final class Chromium implements AutoCloseable {
    private static final String HOW = "no real browser is tried here: install Chromium (apt-get install chromium), and"
            + " its driver with: mkdir -p ~/.cache/playwright-core && cd ~/.cache/playwright-core"
            + " && npm pack playwright-core@1.62.0 && tar xzf playwright-core-*.tgz && ln -sf \"$(which node)\" node";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Playwright playwright;
    private final Browser browser;
    private final URI address;

    /** Whatever a page asked of another host; there is nothing. */
    private final ConcurrentLinkedQueue<String> foreign = new ConcurrentLinkedQueue<>();

    private Chromium(Playwright playwright, Browser browser, URI address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** Aborts the test, saying how to get one, where there is no browser. */
    static Chromium open(URI address) {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Optional<Path> driver = Stream.of(
                        Optional.ofNullable(System.getProperty("playwright.cli.dir")),
                        Optional.ofNullable(System.getenv("PLAYWRIGHT_CLI_DIR")),
                        Optional.of(System.getProperty("user.home") + "/.cache/playwright-core"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(folder -> Files.exists(folder.resolve("package/cli.js")))
                .findFirst();
        Assumptions.assumeTrue(program.isPresent() && driver.isPresent(), HOW);
        System.setProperty("playwright.cli.dir", driver.orElseThrow().toString());
        Playwright playwright = Playwright.create();
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        return new Chromium(playwright, browser, address);
    }

    /** A window of its own, with cookies of its own; it ends with the browser, as closing one has been seen to hang. */
    Page window(int width, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setViewportSize(width, width < 600 ? 780 : 900)
                .setLocale("ru-RU")
                .setJavaScriptEnabled(scripts));
        context.onRequest(request -> {
            if (!request.url().startsWith(address.toString()) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    List<String> foreign() {
        return List.copyOf(foreign);
    }

    /** A browser that does not answer is killed: a build never waits for it. */
    @Override
    public void close() {
        Thread impatient = new Thread(Chromium::kill, "the browser's end");
        impatient.setDaemon(true);
        impatient.start();
        try {
            browser.close();
            playwright.close();
        } finally {
            impatient.interrupt();
        }
    }

    private static void kill() {
        try {
            Thread.sleep(PATIENCE.toMillis());
        } catch (InterruptedException closed) {
            return;
        }
        ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
