package vn.thidua.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.documents.Certificate;
import vn.thidua.documents.Certificates;

/** Prints certificates into one file: how long it takes, and how much memory more than before. */
final class CertificatePrint {

    private CertificatePrint() {}

    /** Arguments: how many. */
    public static void main(String[] args) throws IOException {
        int many = args.length == 0 ? 500 : Integer.parseInt(args[0]);
        List<Certificate> certificates = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            certificates.add(new Certificate(
                    "Chủ tịch UBND thành phố Thử Nghiệm",
                    "Giấy khen",
                    i % 2 == 0
                            ? "Nguyễn Thị Bảo Ngọc"
                            : "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính thành phố",
                    "Văn phòng",
                    "Đã có thành tích xuất sắc trong phong trào thi đua",
                    "Quyết định số 1/QĐ-UBND",
                    "Số sổ vàng: " + i,
                    "ngày 20 tháng 12 năm 2024",
                    "CHỦ TỊCH",
                    "Trần Thị Mẫu",
                    "http://127.0.0.1/c/" + Integer.toString(i, 36) + "-0123456789abcdef0123"));
        }
        System.gc();
        long before = used();
        long[] most = {before};
        long start = System.nanoTime();
        byte[] file = Certificates.write(
                certificates, new Certificate.Print(false, false, 0, 0), done -> most[0] = Math.max(most[0], used()));
        System.out.printf(
                "%d certificates: %d ms, %d kB, %d MB above%n",
                many,
                (System.nanoTime() - start) / 1_000_000,
                file.length >> 10,
                (Math.max(most[0], used()) - before) >> 20);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
