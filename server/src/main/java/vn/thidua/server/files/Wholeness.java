package vn.thidua.server.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/**
 * Whether a picture or a paper can be opened at all, by the signs that its form must have: one that was cut off on its way, or
 * holds nothing behind its first bytes, would be believed to prove something. Nothing is unpacked.
 */
final class Wholeness {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_CHUNK = 12;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final byte[] END_OF_IMAGE = {(byte) 0xff, (byte) 0xd9};

    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLACES = "startxref".getBytes(StandardCharsets.US_ASCII);

    private Wholeness() {}

    /** Whether the file of a media type is whole. */
    static boolean of(Path file, String media) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return switch (media) {
                case "image/png" -> png(all);
                case "image/jpeg" -> jpeg(all);
                default -> find(all, OBJECT, 0) >= 0 && find(all, PLACES, 0) >= 0;
            };
        }
    }

    /** Size, pixels and end stand there, each with the sum that was made of it. */
    private static boolean png(ByteBuffer all) {
        int at = PNG_SIGNATURE;
        boolean pixels = false;
        while (all.limit() - at >= PNG_CHUNK) {
            int length = all.getInt(at);
            int type = all.getInt(at + Integer.BYTES);
            boolean first = at == PNG_SIGNATURE;
            if (length < 0
                    || length > all.limit() - at - PNG_CHUNK
                    || first != (type == IHDR)
                    || first && !sized(all, at, length)) {
                return false;
            }
            CRC32 sum = new CRC32();
            sum.update(all.slice(at + Integer.BYTES, length + Integer.BYTES));
            if ((int) sum.getValue() != all.getInt(at + 2 * Integer.BYTES + length)) {
                return false;
            }
            if (type == IEND) {
                return pixels;
            }
            pixels |= type == IDAT;
            at += length + PNG_CHUNK;
        }
        return false;
    }

    private static boolean sized(ByteBuffer all, int at, int length) {
        return length >= 2 * Integer.BYTES && all.getInt(at + 8) > 0 && all.getInt(at + 12) > 0;
    }

    /** A size and a scan stand there, and an end behind them. */
    private static boolean jpeg(ByteBuffer all) {
        boolean size = false;
        for (int at = 2; at + 3 < all.limit(); ) {
            int marker = all.get(at + 1) & 0xff;
            if ((all.get(at) & 0xff) != MARKER) {
                return false;
            }
            if (marker == MARKER) {
                // Any marker may be filled up with signs before it.
                at++;
                continue;
            }
            int length = all.getShort(at + 2) & 0xffff;
            if (marker == START_OF_SCAN) {
                return size && find(all, END_OF_IMAGE, at) >= 0;
            }
            size |= isFrame(marker) && at + 8 < all.limit() && all.getShort(at + 7) != 0;
            at += 2 + Math.max(2, length);
        }
        return false;
    }

    /** Where height and width stand: SOF0 to SOF15 without the tables between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int find(ByteBuffer all, byte[] sought, int from) {
        for (int i = from; i <= all.limit() - sought.length; i++) {
            int same = 0;
            while (same < sought.length && all.get(i + same) == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return i;
            }
        }
        return -1;
    }
}
