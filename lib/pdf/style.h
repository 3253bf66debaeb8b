// How a document looks: one place for every size, colour and distance. All lengths are in points,
// 1/72 inch. Grey text keeps a contrast of 7:1 with the paper (WCAG 2.1, AAA), and nothing is said
// by colour alone: the pages read the same from a laser printer.
#pragma once

namespace kortisto::pdf {

struct Color {
  double red;
  double green;
  double blue;
};

// Lines stand `leading` apart, or more where a script needs it.
struct TextStyle {
  double size;
  double leading;
  bool bold;
  Color color;
};

namespace style {

constexpr double millimetres(double length) {
  return length * 72 / 25.4;
}

inline constexpr Color kInk{0.10, 0.11, 0.13};
inline constexpr Color kGrey{0.32, 0.34, 0.37};
inline constexpr Color kBlue{0.09, 0.26, 0.40};
inline constexpr Color kStrongRule{0.45, 0.50, 0.55};
inline constexpr Color kFineRule{0.84, 0.86, 0.88};
inline constexpr Color kTint{0.95, 0.96, 0.97};

inline constexpr TextStyle kTitle{17, 23, false, kBlue};
inline constexpr TextStyle kHeading{11.5, 16, true, kBlue};
inline constexpr TextStyle kMinorHeading{9, 13, true, kInk};
inline constexpr TextStyle kBody{9, 13.5, false, kInk};
inline constexpr TextStyle kLabel{9, 13.5, false, kGrey};
inline constexpr TextStyle kCell{8.25, 11.5, false, kInk};
inline constexpr TextStyle kSum{8.25, 11.5, true, kInk};
inline constexpr TextStyle kRowHeader{8.25, 11.5, false, kGrey};
inline constexpr TextStyle kColumnHeader{7.25, 10, true, kGrey};
inline constexpr TextStyle kDocumentName{11.5, 15, true, kInk};
inline constexpr TextStyle kSender{9, 13.5, true, kInk};
inline constexpr TextStyle kFormLabel{7.25, 9, false, kGrey};
inline constexpr TextStyle kFormTextLabel{9, 13.5, false, kGrey};
inline constexpr TextStyle kBox{11, 13.5, false, kInk};
inline constexpr TextStyle kGiroTitle{8.25, 10, true, kInk};
inline constexpr TextStyle kGiroLabel{6, 7.5, false, kInk};
inline constexpr TextStyle kGiroValue{8.5, 10.5, false, kInk};
inline constexpr TextStyle kGiroDigits{7.25, 9, false, kInk};
inline constexpr TextStyle kGiroAmount{9.5, 13.5, false, kInk};
inline constexpr TextStyle kSmall{7.25, 10, false, kGrey};

// A4, with the left margin of SFS 2487, which leaves room for the holes of a binder.
inline constexpr double kPageWidth = millimetres(210);
inline constexpr double kPageHeight = millimetres(297);
inline constexpr double kLeft = millimetres(20);
inline constexpr double kRight = millimetres(20);
inline constexpr double kTop = millimetres(21);
inline constexpr double kBottom = millimetres(15);  // below the footer
inline constexpr double kWidth = kPageWidth - kLeft - kRight;

// The stops of SFS 2487. Text stands at the first one, its headings at the margin; the name of the
// document at the fourth.
inline constexpr double kTabStop = millimetres(23);
inline constexpr double kHeadTop = millimetres(12);  // of a letterhead
// Of smaller text beside the document's name, so that both stand on one baseline.
inline constexpr double kHeadSmallTop = kHeadTop + kDocumentName.leading - kBody.leading;
inline constexpr double kRecipientTop = millimetres(31);  // the sixth line of a typewriter
// The window of a C5 envelope, 90 by 35 mm, begins 18 mm from its left and 33 mm from its upper
// edge. A sheet in it moves by 19 and 13 mm: this much of a line, and five of them, are always
// seen, and what stands lower than this never is.
inline constexpr double kWindowWidth = millimetres(69);
inline constexpr double kWindowEnd = millimetres(69);
inline constexpr double kHeadGap = millimetres(8);  // between the letterhead and the text

inline constexpr double kFooterGap = 16;  // between the text and the footer's rule
inline constexpr double kColumnGap = 12;
inline constexpr double kCellPadding = 3;
inline constexpr double kIndent = 14;
inline constexpr double kHairline = 0.5;
inline constexpr double kThickLine = 0.9;
inline constexpr double kBar = 2.5;
inline constexpr double kWriting = millimetres(8.5);  // between two lines to write on by hand

// Before a block of each kind.
inline constexpr double kHeadingGap = 19;
inline constexpr double kFormHeadingGap = 13;
inline constexpr double kMinorHeadingGap = 12;
inline constexpr double kBlockGap = 7;
inline constexpr double kItemGap = 2.5;
inline constexpr double kFormGap = 3;
inline constexpr double kSignatureGap = 12;

}  // namespace style

}  // namespace kortisto::pdf
