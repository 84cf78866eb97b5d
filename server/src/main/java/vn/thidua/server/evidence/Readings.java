package vn.thidua.server.evidence;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thidua.documents.reading.PaperReader;
import vn.thidua.documents.reading.PaperReading;
import vn.thidua.documents.reading.Piece;
import vn.thidua.documents.reading.SeparateReader;

/**
 * Reads papers in processes of their own, few at a time and one for each person, so that files which one person sends keep
 * neither the program nor others busy. What was read of a content is kept: the same content says the same for ever.
 */
@Component
class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    private static final int AT_ONCE = 3;

    /** Whoever finds no place within that many milliseconds is told so, instead of waiting for others' files. */
    private static final long PATIENCE = 900;

    private static final long OWN_PATIENCE = 20_000;
    private static final int KEPT = 100;

    private final SeparateReader reader = new SeparateReader(SeparateReader.Limits.USUAL);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<Long, Semaphore> own = new ConcurrentHashMap<>();
    private final Map<String, Result> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Result> eldest) {
            return size() > KEPT;
        }
    });

    /** What became of the wish to read a paper. */
    sealed interface Result {

        /** It was read, or it is known why it cannot be. */
        record Done(PaperReading reading) implements Result {}

        /** Reading it took too long or too much memory; it would again. */
        record TooMuch() implements Result {}

        /** There was no place; later there will be. */
        record Busy() implements Result {}

        /** Papers of that kind are not read. */
        record NotRead() implements Result {}

        /** What was read; empty where nothing was. */
        default Optional<PaperReading> said() {
            return this instanceof Done(PaperReading reading) ? Optional.of(reading) : Optional.empty();
        }
    }

    /** What a paper says, read for somebody. */
    Result read(long account, Evidence evidence, Path content) {
        if (!PaperReader.reads(evidence.media())) {
            return new Result.NotRead();
        }
        Result before = known.get(evidence.sha256());
        if (before != null) {
            return before;
        }
        Result result = inPlace(
                        account, () -> reader.read(content, evidence.media()).<Result>map(Result.Done::new))
                .map(one -> one.orElseGet(Result.TooMuch::new))
                .orElseGet(Result.Busy::new);
        if (result instanceof Result.TooMuch) {
            LOG.warn("a paper took too long or too much memory to read: {}", evidence.sha256());
        }
        if (!(result instanceof Result.Busy)) {
            known.put(evidence.sha256(), result);
        }
        return result;
    }

    /** A page of a .pdf as a picture, with what was read in it marked; empty where there is none, or no place to draw it. */
    Optional<byte[]> page(long account, Path content, int page, List<Piece.Box> marked) {
        return inPlace(account, () -> reader.page(content, page, marked)).flatMap(image -> image);
    }

    /** One's own files wait for one another; for others' files nobody waits long. */
    private <T> Optional<T> inPlace(long account, Supplier<T> work) {
        Semaphore mine = own.computeIfAbsent(account, id -> new Semaphore(1, true));
        try {
            if (!mine.tryAcquire(OWN_PATIENCE, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return amongOthers(work);
            } finally {
                mine.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> Optional<T> amongOthers(Supplier<T> work) throws InterruptedException {
        if (!places.tryAcquire(PATIENCE, TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
