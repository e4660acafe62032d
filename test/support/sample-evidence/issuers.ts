import type { Issuer } from './sample-document.js';

const PARENT = 'UBND XÃ XUÂN THỌ';

export const COMMUNE: Issuer = {
  parent: 'TỈNH ĐẮK LẮK',
  name: 'ỦY BAN NHÂN DÂN XÃ XUÂN THỌ',
  signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  keptBy: 'VP',
};

export const OFFICE: Issuer = {
  parent: PARENT,
  name: 'VĂN PHÒNG HĐND VÀ UBND',
  signer: ['CHÁNH VĂN PHÒNG'],
  keptBy: 'VP',
};

export const CULTURE: Issuer = {
  parent: PARENT,
  name: 'PHÒNG VĂN HÓA - XÃ HỘI',
  signer: ['TRƯỞNG PHÒNG'],
  keptBy: 'VHXH',
};

export const ECONOMY: Issuer = {
  parent: PARENT,
  name: 'PHÒNG KINH TẾ',
  signer: ['TRƯỞNG PHÒNG'],
  keptBy: 'KT',
};

export const SERVICE_CENTRE: Issuer = {
  parent: PARENT,
  name: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  signer: ['GIÁM ĐỐC'],
  keptBy: 'TTPVHCC',
};

export const PUBLIC_SERVICES: Issuer = {
  parent: PARENT,
  name: 'TRUNG TÂM DỊCH VỤ SỰ NGHIỆP CÔNG',
  signer: ['GIÁM ĐỐC'],
  keptBy: 'TTDVSNC',
};
