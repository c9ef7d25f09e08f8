// Header words in Korean.
import type {HeaderWords} from './meanings.ts';

export const ko: HeaderWords = {
  head: 'last',
  words: {
    averageRank: '평균순위 평균_순위',
    spread: '표준편차 신뢰구간 변동 증감',
    rank: '순위 랭킹 등수',
    runningNumber: '번호 연번 순번',
    date: '날짜 일자 출시일 발표일 업데이트 등록일 연도 년도 기준일 작성일',
    link: '링크 주소 다운로드 논문 홈페이지 사이트 저장소',
    duration: '소요시간 시간 지연 응답시간 속도(ms)',
    cost: '가격 비용 요금 단가 금액 매출',
    rate: '처리량 속도 초당',
    count:
      '개수 건수 인원 횟수 총수 수량 크기 용량 파라미터 매개변수 문장수 단어수 인구 면적 득표수 투표수 확진자 사망자 메모리 데이터셋_수 층수 조회수',
    note: '비고 설명 참고 내용 특징 용도 예시 의미',
    tags: '태그 키워드',
    category: '종류 유형 분류 카테고리 구분 지역 시도 라이선스 언어 성별 등급 부문 리그',
    vendor: '기관 회사 기업 제조사 개발사 제공 소속 저자 업체',
    name: '모델명 모델 /^(?:이름|성명|명칭)$/ 선수 팀명 제품명 시스템',
    error: '오류율 오차 손실',
    score: '정확도 정답률 점수 정밀도 재현율 승률 평점 성능',
    aggregate: '평균 종합 총점 합계 전체',
    vagueName: '항목 이름 성명 명칭 데이터셋 데이터 과제 도구 라이브러리 국가 도시 학교 제목',
    vagueCategory: '상태 지원',
    identifier: '코드 버전 위도 경도 우편번호',
    vagueMeasure: '값',
  },
};
