package vn.thidua.server.publication;

import java.util.List;
import vn.thidua.server.kernel.EnumWords;

/** A table of open data: its file and its columns, which stay as they are so that programs can rely on them. */
enum Dataset {
    /** Campaigns. */
    CAMPAIGNS(
            "phong-trao",
            Field.key("dia_chi"),
            Field.text("ten"),
            Field.date("tu_ngay"),
            Field.date("den_ngay"),
            Field.text("so_ke_hoach"),
            Field.date("cong_khai_tu")),
    /** Places in rankings. */
    RANKINGS(
            "xep-hang",
            Field.text("phong_trao"),
            Field.text("bang_xep_hang"),
            Field.date("tinh_den"),
            Field.text("khoi"),
            Field.number("hang"),
            Field.text("don_vi"),
            Field.number("diem")),
    /** Awards that hold. */
    HONOURS(
            "khen-thuong",
            Field.text("ten"),
            Field.text("don_vi"),
            Field.text("loai"),
            Field.text("danh_hieu"),
            Field.text("so_quyet_dinh"),
            Field.date("ngay_quyet_dinh"),
            Field.text("phong_trao"),
            Field.text("dia_chi")),
    /** Recognised initiatives. */
    INITIATIVES(
            "sang-kien",
            Field.key("dia_chi"),
            Field.text("ten"),
            Field.text("don_vi"),
            Field.text("noi_dung"),
            Field.text("hieu_qua"),
            Field.text("so_quyet_dinh"),
            Field.date("ngay_cong_nhan"),
            Field.number("so_don_vi_ap_dung")),
    /** Articles about good examples. */
    STORIES(
            "guong-dien-hinh",
            Field.key("dia_chi"),
            Field.text("phong_trao"),
            Field.text("ten"),
            Field.text("don_vi"),
            Field.text("tom_tat"),
            Field.text("noi_dung"),
            Field.date("ngay_duyet")),
    /** Questions and answers. */
    ANSWERS("hoi-dap", Field.key("dia_chi"), Field.text("phong_trao"), Field.text("cau_hoi"), Field.text("tra_loi"));

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // A copy of records of constants.
    private final List<Field> fields;

    Dataset(String file, Field... fields) {
        this.file = file;
        this.fields = List.of(fields);
    }

    /** What the values of a column are, in the words of Frictionless table schemas. */
    enum Type {
        STRING,
        NUMBER,
        DATE;

        String word() {
            return EnumWords.word(this);
        }
    }

    /**
     * A column.
     *
     * @param key whether it tells a row from all others
     */
    record Field(String name, Type type, boolean key) {

        static Field key(String name) {
            return new Field(name, Type.STRING, true);
        }

        static Field text(String name) {
            return new Field(name, Type.STRING, false);
        }

        static Field number(String name) {
            return new Field(name, Type.NUMBER, false);
        }

        static Field date(String name) {
            return new Field(name, Type.DATE, false);
        }
    }

    /** Name of its files without ending. */
    String file() {
        return file;
    }

    List<Field> fields() {
        return fields;
    }
}
